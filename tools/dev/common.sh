# What the words of ./dev share. Sourced, with the repository as working directory.

ROOT=$(pwd)
STAMPS=$ROOT/.stamp
APPLICATION=$ROOT/target/application
DATA=${SAYRAM_DATA:-$ROOT/data}
mkdir -p "$STAMPS"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$@"
  exit 1
}
now() { date +%s; }

need_jdk() {
  JAVA_HOME=$(sh tools/jdk.sh) || exit 1
  export JAVA_HOME
  JAVA=$JAVA_HOME/bin/java
}

# at_least HAVE WANT: whether version HAVE (x.y.z) is not older than WANT
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Maven was not found.
  looked for: the program mvn, version 3.8 or newer
  looked in:  PATH ($PATH)
  install:    Debian package maven, or unpack Apache Maven and put its bin directory on the PATH."
  version=$(mvn -v 2>/dev/null | sed 's/[^[:print:]]//g' | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  at_least "${version:-0}" 3.8 || fail "Maven is too old: found ${version:-an unknown version} at $(command -v mvn), 3.8 or newer is needed (Debian package maven)."
}

need_node() {
  for program in node npm; do
    command -v $program >/dev/null 2>&1 || fail "Node.js was not found.
  looked for: the program $program (Node 20.19 or newer, with npm)
  looked in:  PATH ($PATH)
  install:    Node.js 20 LTS or newer with npm (your distribution's package or the Node.js archive)."
  done
  version=$(node -v | sed 's/^v//')
  at_least "$version" 20.19 || fail "Node.js is too old: found $version at $(command -v node), 20.19 or newer is needed."
}

# digest NAME...: one number for the content and names of all files under the given places
digest() {
  find "$@" \( -name node_modules -o -name target -o -name dist -o -name test-results -o -name screenshots \) -prune \
    -o -type f -exec sha256sum {} + 2>/dev/null | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1
}

unchanged() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$STAMPS/$1"; }

# maven LABEL ARGUMENTS...: runs Maven quietly; shows one line per module, and on failure what it said
maven() {
  label=$1
  shift
  log=$STAMPS/$(printf '%s' "$label" | tr ' /,' '---').log
  say "$label: Maven at work (its full output is in ${log#"$ROOT"/})"
  begun=$(now)
  rm -f "$STAMPS/maven.failed"
  { mvn -B -ntp "$@" </dev/null 2>&1 || touch "$STAMPS/maven.failed"; } | tee "$log" | sh tools/dev/maven-progress.sh >&2
  if [ -e "$STAMPS/maven.failed" ]; then
    rm -f "$STAMPS/maven.failed"
    say "$label failed after $(($(now) - begun)) s. What Maven said:"
    grep -E '^\[ERROR\] .|BUILD FAILURE' "$log" | grep -v -e 'Help 1' -e 'Re-run Maven' -e 'http://cwiki' -e 'After correcting' -e 'mvn <args>' -e 'For more information' -e 'full stack trace' | head -n 60 >&2
    exit 1
  fi
  say "$label: done in $(($(now) - begun)) s"
}

# build_classes MODULE...: compiles the modules (and what they need) unless their sources are unchanged
build_classes() {
  need_jdk
  modules=$1
  name=classes-$(printf '%s' "$modules" | tr '/,' '--')
  current=$(digest pom.xml kernel engines bench tools/device-fleet tools/road-import)
  complete=yes
  for module in $(printf '%s' "$modules" | tr ',' ' '); do [ -d "$module/target/classes" ] || complete=no; done
  if [ $complete = no ] || ! unchanged "$name" "$current"; then
    need_maven
    maven "build $modules" -pl "$modules" -am -DskipTests -Dspotless.check.skip -Dmaven.test.skip package
    stamp "$name" "$current"
  fi
}

application_digest() { digest pom.xml kernel engines server web tools/device-fleet tools/dev/build-web.sh; }

# build_application: the packaged application, unpacked under target/application
build_application() {
  need_jdk
  current=$(application_digest)
  if unchanged application "$current" && [ -f "$APPLICATION/sayram.jar" ]; then
    say "build: nothing changed"
    return
  fi
  need_maven
  need_node
  maven build -pl server,tools/device-fleet -am -Dmaven.test.skip -Dspotless.check.skip package
  unpack_application
  stamp application "$current"
}

# unpack_application: from the jar that Maven has just packaged; libraries beside the jar make the start faster
unpack_application() {
  rm -rf "$APPLICATION"
  "$JAVA" -Djarmode=tools -jar server/target/server-*-app.jar extract --destination "$APPLICATION" \
    --application-filename sayram.jar >"$STAMPS/extract.log" 2>&1 || {
    cat "$STAMPS/extract.log" >&2
    exit 1
  }
}

# road_import_classpath: sets classpath_file to a file with the libraries of the road importer
road_import_classpath() {
  classpath_file=$ROOT/tools/road-import/target/classpath
  if [ ! -f "$classpath_file" ] || [ tools/road-import/pom.xml -nt "$classpath_file" ]; then
    need_maven
    maven classpath -pl tools/road-import -am package -Dmaven.test.skip -Dspotless.check.skip \
      dependency:build-classpath "-Dmdep.outputFile=$classpath_file"
  fi
}

# here FILE: the path of a file named by the caller, wherever ./dev was called from
here() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$SAYRAM_CALLED_FROM/$1" ;;
  esac
}

fleet_classpath() {
  printf '%s' "tools/device-fleet/target/classes:engines/gb26875/target/classes:kernel/target/classes"
}

# java_options: how the platform is run; libraries that use native code or Unsafe are meant to
java_options() {
  printf '%s' "-Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8"
}

# application_command MAIN ARGUMENTS...: one of the application's other programs, without its web server
application_command() {
  build_application
  "$JAVA" $(java_options) -cp "$APPLICATION/sayram.jar" "-Dsayram.data=$DATA" -Dlogging.level.root=warn "$@"
}

absolute_fleet_classpath() { fleet_classpath | sed "s|[^:]*|$ROOT/&|g"; }
