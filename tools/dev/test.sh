# ./dev test: everything. What continuous integration runs, and nothing else.
test_begun=$(now)
need_jdk
need_maven
need_node

# The browser tests need Chromium and a font with Chinese characters; Debian has both as packages.
have_chromium() { command -v chromium >/dev/null 2>&1; }
have_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }
install_browser() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    return 0
  fi
  say "browser: installing chromium and fonts-noto-cjk from the distribution"
  {
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium fonts-noto-cjk fontconfig
  } >"$STAMPS/apt.log" 2>&1 || say "browser: the installation failed: $(tail -n 1 "$STAMPS/apt.log")"
}
if ! have_chromium || ! have_font; then install_browser; fi
missing=
have_chromium || missing="chromium"
have_font || missing="$missing fonts-noto-cjk"

say "[1/3] Java: format, static analysis, architecture, all tests"
maven test verify
unpack_application
stamp application "$(application_digest)"

say "[1/3] kill -9 of the platform and of its database, and a database that answers nobody, in the middle of 5,000 frames: every confirmed frame is there exactly once"
. tools/dev/measure.sh
measure kill --frames 5000 --kills 1 --database-kills 1 --aways 1 --away-seconds 8
say "[1/3] the disk fills up in the middle of 4,000 frames: nothing is confirmed that is not stored, and everything arrives once there is room"
measure_full_disk --frames 4000

say "[2/3] web: types and unit tests"
(cd web && npm test --silent)

if [ -n "$missing" ]; then
  say "[3/3] the story in a real browser: SKIPPED. Missing: $missing. Install: apt-get install $missing"
  [ "${CI:-}" != true ] || fail "With CI=true a skipped browser test is a failure."
else
  say "[3/3] the story in a real browser"
  (cd web && SAYRAM_APPLICATION=$APPLICATION/sayram.jar SAYRAM_FLEET_CLASSPATH=$(absolute_fleet_classpath) npm run --silent e2e)
fi
say "test: all good, $((($(now) - test_begun) / 60)) min $((($(now) - test_begun) % 60)) s"
