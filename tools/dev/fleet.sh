# ./dev fleet: the simulated terminals alone
build_classes tools/device-fleet
if [ $# -eq 0 ]; then set -- --terminals samples/prefecture/terminals.csv; fi
exec "$JAVA" -cp "$(fleet_classpath)" org.sayram.tools.fleet.DeviceFleet "$@"
