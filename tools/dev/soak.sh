# ./dev soak [ROUNDS]: the faults of the tests in number; each round with other random seeds
. tools/dev/measure.sh
rounds=${1:-20}
need_jdk
need_maven
round=1
while [ "$round" -le "$rounds" ]; do
  say "soak: round $round of $rounds"
  measure kill --frames 50000 --kills 20 --database-kills 5 --aways 1 --away-seconds 60
  measure_full_disk --frames 20000
  maven "soak-$round" -pl server,engines/gb26875,engines/jt808,engines/operationslog -am -Dweb.skip -Dspotless.check.skip \
    -Dsurefire.failIfNoSpecifiedTests=false \
    '-Dtest=org.sayram.process.**,DatabaseBackupTest,EmbeddedDatabaseTest,OrderRaceTest,org.sayram.gb26875.**,org.sayram.jt808.**,org.sayram.operationslog.**' test
  round=$((round + 1))
done
say "soak: $rounds rounds without a fault"
