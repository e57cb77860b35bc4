#!/bin/sh
# Prints the home of the first JDK >= 25 on this machine. It reads the `release` file of each candidate and runs no java.
version() { sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
good() { [ -x "$1/bin/javac" ] && v=$(version "$1") && [ -n "$v" ] && [ "$v" -ge 25 ]; }
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/jdk* /opt/java/*; do
  [ -n "$home" ] && good "$home" && { echo "$home"; exit 0; }
done
cat >&2 <<END
No JDK 25 or newer was found.
  looked for: a directory with bin/javac and a file 'release' that says JAVA_VERSION="25…" or more
  looked in:  JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm/*, ~/.sdkman/candidates/java/*, ~/.jdks/*, /opt/jdk*, /opt/java/*
  found:      $(for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do [ -n "$home" ] && [ -r "$home/release" ] && printf '%s (%s)  ' "$home" "$(version "$home")"; done)
  install:    Eclipse Temurin 25 (Debian package temurin-25-jdk, or unpack its archive under /opt/jdk-25),
              or set JAVA_HOME to a JDK that is elsewhere.
END
exit 1
