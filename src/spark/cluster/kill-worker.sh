#!/usr/bin/env bash
# Kills one worker and the executor it has started, as a machine that loses its power would, by their ids.
#
#   src/spark/cluster/kill-worker.sh [1|2]
set -euo pipefail
. "$(dirname "$0")/settings.sh"

name=worker-${1:-1}
worker=$(cat "$cluster/$name.pid")
for process in $worker $(pgrep -P "$worker"); do
    kill -9 "$process"
done
rm "$cluster/$name.pid"
echo "$name is killed"
