#!/bin/sh
# Builds web/dist unless its inputs are unchanged; npm ci only when the lock file changed. Maven calls it in module web.
set -eu
cd "$(dirname "$0")/../.."
. tools/dev/common.sh

lock=$(digest web/package-lock.json web/package.json)
if [ ! -d web/node_modules ] || ! unchanged web-lock "$lock"; then
  need_node
  echo "web: npm ci"
  (cd web && npm ci --no-audit --no-fund --loglevel=error)
  stamp web-lock "$lock"
fi
inputs=$(digest web)
if [ -d web/dist ] && unchanged web-build "$inputs"; then
  echo "web: unchanged"
  exit 0
fi
need_node
echo "web: npm run build"
(cd web && npm run --silent build)
stamp web-build "$inputs"
