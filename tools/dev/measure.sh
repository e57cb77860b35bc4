# What bench and soak share: the module bench/, which starts the packaged platform and the fleet as processes of their own.

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
