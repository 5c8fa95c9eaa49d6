#!/bin/sh
# Runs the journeys at the desk against a demonstration of their own: desk.sh PATH-OF-GONGKAI [PART-OF-A-NAME…]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=$1
shift
python=${JOURNEYS_PYTHON:-$here/../../.venv/bin/python}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }; rm -rf "$folder"' EXIT INT TERM
GONGKAI_DATA=$folder/data "$binary" demo --matters 300 >"$folder/demo"
: >"$folder/log"
GONGKAI_DATA=$folder/data GONGKAI_REQUESTS_PER_MINUTE=0 "$binary" serve --port 0 >"$folder/log" 2>"$folder/log.err" &
server=$!
tries=0
until address=$(sed -n 's/^.*\(http:[^ ]*\)\/$/\1/p' "$folder/log" | head -n 1) && [ -n "$address" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "the server did not start:" >&2
    cat "$folder/log.err" >&2
    exit 1
  fi
  sleep 0.1
done
"$python" "$here/desk.py" "$address" "$folder/demo" "$@"
