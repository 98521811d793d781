#!/usr/bin/env bash
# Ends what `up.sh` started, each process by its id.
#
#   src/spark/cluster/down.sh
set -euo pipefail
. "$(dirname "$0")/settings.sh"

for file in "$cluster"/*.pid; do
    [ -e "$file" ] || continue
    process=$(cat "$file")
    kill "$process" 2> /dev/null || true
    for _ in $(seq 50); do
        kill -0 "$process" 2> /dev/null || break
        sleep 0.2
    done
    kill -9 "$process" 2> /dev/null || true
    rm "$file"
done
