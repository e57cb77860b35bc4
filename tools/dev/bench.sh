# ./dev bench [sensor|alarm|start|dispatch]: figures and ratios, on a data directory of its own
. tools/dev/measure.sh

bench_dispatch() {
  build_classes tools/road-import
  road_import_classpath
  extract=../shared/data/osm/andorra.osm.pbf
  [ -r $extract ] || extract=
  set -- -Xmx2g --sun-misc-unsafe-memory-access=allow -cp "tools/road-import/target/classes:$(cat "$classpath_file")"
  # shellcheck disable=SC2086 # no extract, no argument
  "$JAVA" "$@" org.sayram.tools.roadimport.DispatchBench samples/response-plans samples/prefecture/roads $extract
  # shellcheck disable=SC2086
  "$JAVA" "$@" org.sayram.tools.roadimport.RoutingBench samples/prefecture/roads $extract
}

what=${1:-all}
[ $# -eq 0 ] || shift
case $what in
  sensor | alarm | start) measure "$what" "$@" ;;
  dispatch) bench_dispatch ;;
  all)
    for part in start sensor alarm; do measure $part; done
    bench_dispatch
    ;;
  *) fail "'./dev bench $what': known are sensor, alarm, start and dispatch." ;;
esac
