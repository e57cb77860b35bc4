# ./dev reset: delete the data of this working copy
[ -d "$DATA" ] || { say "There is nothing to delete: $DATA does not exist."; exit 0; }
if [ "${1:-}" != --yes ]; then
  [ -t 0 ] || fail "'./dev reset' asks before it deletes $DATA; without a terminal say './dev reset --yes'."
  printf 'Delete %s with the database and everything in it? Type yes: ' "$DATA" >&2
  read -r answer
  [ "$answer" = yes ] || fail "Nothing was deleted."
fi

# The program notes its process in the lock file.
holder=$(cat "$DATA/database/application.lock" 2>/dev/null || true)
if [ -n "$holder" ] && grep -qs java "/proc/$holder/comm"; then
  fail "The platform (process $holder) is running on $DATA: stop it first. Nothing was deleted."
fi
# A database that outlived a killed program works in this very directory; INT asks it for a fast stop.
postmaster=$(head -n 1 "$DATA/database/cluster/postmaster.pid" 2>/dev/null || true)
if [ -n "$postmaster" ] && [ "$(readlink "/proc/$postmaster/cwd" 2>/dev/null)" = "$(cd "$DATA/database/cluster" && pwd -P)" ]; then
  kill -INT "$postmaster"
  while kill -0 "$postmaster" 2>/dev/null; do sleep 1; done
fi
rm -rf "$DATA"
say "Deleted $DATA."
