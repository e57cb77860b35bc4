# ./dev backup FILE: a consistent copy of the whole database in one compressed file
[ $# -eq 1 ] || fail "'./dev backup' needs the name of the file to write, for example ./dev backup sayram-$(date +%F).backup"
application_command org.sayram.shared.backup.DatabaseCommand backup "$(here "$1")"
