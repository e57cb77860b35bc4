#!/bin/sh
# Reads Maven's output, prints a line for each module begun and each group of tests ended.
sed -u -n \
  -e 's/^\[INFO\] Building \(.*\) [0-9][^ ]*-SNAPSHOT  *\[\([0-9]*\/[0-9]*\)\].*/  [\2] \1/p' \
  -e 's/^\[INFO\] Building \(.*\) [0-9][^ ]*-SNAPSHOT$/  \1/p' \
  -e 's/^\[INFO\] web: /  web: /p' \
  -e 's/^web: /  web: /p' \
  -e 's/^\[\(INFO\|WARNING\|ERROR\)\] Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/    tests: \2 run, \3 failed, \4 in error, \5 skipped/p'
