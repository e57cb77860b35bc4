# ./dev restore FILE: read a backup into an empty database
[ $# -eq 1 ] || fail "'./dev restore' needs the name of a file that './dev backup' wrote."
application_command org.sayram.shared.backup.DatabaseCommand restore "$(here "$1")"
