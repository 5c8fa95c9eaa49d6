#!/bin/sh
# Runs the journeys against a server of their own: run.sh PATH-OF-GONGKAI [PART-OF-A-NAME…]
# Needs Debian's chromium and the packages of requirements.txt in .venv, or in the Python named by JOURNEYS_PYTHON.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
shift
python=${JOURNEYS_PYTHON:-$here/../../.venv/bin/python}
log=$(mktemp)
"$binary" serve --port 0 >"$log" 2>"$log.err" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$log" "$log.err"' EXIT INT TERM
tries=0
until address=$(sed -n 's/^.*\(http:[^ ]*\)\/$/\1/p' "$log" | head -n 1) && [ -n "$address" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "the server did not start:" >&2
    cat "$log.err" >&2
    exit 1
  fi
  sleep 0.1
done
"$python" "$here/journeys.py" "$address" "$@"
