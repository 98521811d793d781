#!/usr/bin/env bash
# Starts the service on a free port, runs a script with its address in front of the script's arguments, and stops it again.
#
#   src/test/service/served.sh SCRIPT [ARGUMENT…]
#
# ADVISOR is the command to try, by default the jar that the build made; OPTIONS go to its verb `serve`.
set -euo pipefail

root=$(cd "$(dirname "$0")/../../.." && pwd)
advisor=${ADVISOR:-java -Xmx256m -jar $root/target/collection-advisor.jar}

log=$(mktemp)
# shellcheck disable=SC2086 # both are several words
$advisor serve --port 0 ${OPTIONS:-} 2> "$log" &
service=$!
trap 'kill $service 2> /dev/null || true; wait $service 2> /dev/null || true; rm -f "$log"' EXIT
address=
for _ in $(seq 600); do
    address=$(sed -n 's/^Serving at \(http[^ ]*\) .*/\1/p' "$log")
    [ -n "$address" ] || ! kill -0 "$service" 2> /dev/null && break
    sleep 0.1
done
if [ -z "$address" ]; then
    cat "$log" >&2
    exit 1
fi
"$1" "$address" "${@:2}"
