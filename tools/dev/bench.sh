# ./dev bench [sensor|connections|growth|alarm|readings|start|dispatch]: figures and ratios, on a data directory of its own
. tools/dev/measure.sh

bench_dispatch() {
  build_classes bench,tools/road-import
  "$JAVA" -cp bench/target/classes org.sayram.bench.Bench machine
  road_import_classpath
  extract=../shared/data/osm/andorra.osm.pbf
  [ -r $extract ] || extract=
  set -- -Xmx2g --sun-misc-unsafe-memory-access=allow -cp "tools/road-import/target/classes:$(cat "$classpath_file")"
  # shellcheck disable=SC2086 # no extract, no argument
  "$JAVA" "$@" org.sayram.tools.roadimport.DispatchBench samples/response-plans samples/prefecture/roads $extract
  # shellcheck disable=SC2086
  "$JAVA" "$@" org.sayram.tools.roadimport.RoutingBench samples/prefecture/roads $extract
}

# How long a newcomer's second ./dev up takes: nothing to build, the registers loaded already.
bench_cached_up() {
  build_application
  bench_data=$ROOT/target/bench-up
  rm -rf "$bench_data"
  for round in warm-up measured; do
    rm -f "$bench_data/ready"
    begun=$(date +%s%3N)
    sh ./dev up --no-fleet --port 18980 --data "$bench_data" -- --sayram.iot.gb26875-port=0 >"$STAMPS/bench-up.log" 2>&1 &
    started=$!
    until curl -fs -o /dev/null http://127.0.0.1:18980/; do
      kill -0 $started 2>/dev/null || fail "./dev up did not start: $(tail -n 5 "$STAMPS/bench-up.log")"
      sleep 0.1
    done
    took=$(($(date +%s%3N) - begun))
    kill -TERM $started
    wait $started || true
  done
  rm -rf "$bench_data"
  cached_up=$took
  echo "bench start: cached ./dev up to the first page $((took / 1000)).$((took % 1000 / 100)) s (aim <= 25 s)"
}

what=${1:-all}
[ $# -eq 0 ] || shift
case $what in
  sensor) measure sensor "$@" && measure connections "$@" ;;
  alarm | connections | growth | readings) measure "$what" "$@" ;;
  start) bench_cached_up && measure start --cached-up-millis "$cached_up" "$@" ;;
  dispatch) bench_dispatch ;;
  all)
    bench_cached_up
    measure start --cached-up-millis "$cached_up"
    for part in sensor connections growth alarm readings; do measure $part; done
    bench_dispatch
    ;;
  *) fail "'./dev bench $what': known are sensor, connections, growth, alarm, readings, start and dispatch." ;;
esac
