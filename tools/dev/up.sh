# ./dev up: build what changed, start the platform, and in the demonstration its simulated terminals
fleet=yes
port=8080
profile=demonstration
fleet_options=
while [ $# -gt 0 ]; do
  case $1 in
    --no-fleet) fleet=no ;;
    --plain) profile= fleet=no ;;
    --port) port=${2:?--port needs a number} && shift ;;
    --data) DATA=$(here "${2:?--data needs a directory}") && shift ;;
    --terminals) fleet_options="--count ${2:?--terminals needs a number}" && shift ;;
    --role)
      fail "'./dev up --role ${2:-}': only the centre can be started so far. The field post, the gateway and the region
are roles of the same program that a later issue brings; './dev up' starts the centre."
      ;;
    --)
      shift
      break
      ;;
    *) fail "'./dev up' does not know '$1'. './dev help' shows its options; settings of the program go behind '--'." ;;
  esac
  shift
done

build_application
mkdir -p "$DATA"
say "start: http://127.0.0.1:$port (data in $DATA; Ctrl-C stops everything)"

# Both run in the background and are told to stop by this script: so a Ctrl-C and a `kill` end the same way.
application=
terminals=
stop_all() {
  trap '' INT TERM HUP
  [ -z "$terminals" ] || kill -TERM "$terminals" 2>/dev/null || true
  [ -z "$application" ] || kill -TERM "$application" 2>/dev/null || true
  [ -z "$terminals" ] || wait "$terminals" 2>/dev/null || true
  [ -z "$application" ] || wait "$application" 2>/dev/null || true
}
trap 'say "stopping"; stop_all; say "stopped"; exit 130' INT TERM HUP

SAYRAM_DATA=$DATA SPRING_PROFILES_ACTIVE=$profile "$JAVA" $(java_options) \
  -jar "$APPLICATION/sayram.jar" "--server.port=$port" "$@" &
application=$!

if [ $fleet = yes ]; then
  while ! grep -qsx "$application" "$DATA/ready" && kill -0 $application 2>/dev/null; do sleep 1; done
  if kill -0 $application 2>/dev/null; then
    # shellcheck disable=SC2086 # options are words
    "$JAVA" -cp "$(fleet_classpath)" org.sayram.tools.fleet.DeviceFleet \
      --terminals samples/prefecture/terminals.csv $fleet_options >"$DATA/fleet.log" 2>&1 &
    terminals=$!
    say "simulated terminals: process $terminals, its lines are in $DATA/fleet.log"
  fi
fi

code=0
wait $application || code=$?
application=
stop_all
exit $code
