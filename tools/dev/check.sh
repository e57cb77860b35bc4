# ./dev check: format, static analysis, architecture and quick tests
need_jdk
need_maven
need_node
maven check -Dsurefire.excludedGroups=slow -DexcludedGroups=slow verify
(cd web && npm test --silent)
say "check: all good"
