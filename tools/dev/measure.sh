# What bench and soak share: the module bench/, which starts the packaged platform and the fleet as processes of their own.

# measure_full_disk ARGUMENTS...: on a file system of 700 MiB, where this machine lets us mount one
measure_full_disk() {
  small=$ROOT/target/bench-full
  mkdir -p "$small"
  if ! mount -t tmpfs -o size=700m,mode=0755 sayram-full "$small" 2>/dev/null; then
    say "disk full: SKIPPED, no file system of limited size can be mounted here (it takes root and tmpfs)"
    return 0
  fi
  (
    trap 'umount "$small"' EXIT
    measure full --work "$small" "$@"
  )
}

# measure WHAT ARGUMENTS...: sensor, alarm, start or kill; see org.sayram.bench.Bench. Fails where what must hold does not.
measure() {
  build_application
  build_classes bench,tools/device-fleet
  what=$1
  shift
  "$JAVA" -Xmx512m -cp "bench/target/classes:$APPLICATION/lib/$(cd "$APPLICATION/lib" && ls | grep '^postgresql-[0-9]')" \
    org.sayram.bench.Bench "$what" --application "$APPLICATION/sayram.jar" --fleet "$(fleet_classpath)" \
    --samples samples/prefecture --work target/bench "$@"
}
