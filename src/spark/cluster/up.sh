#!/usr/bin/env bash
# Starts a standalone Spark cluster on this machine alone: a master and two workers of one core each, from Maven's artifacts.
#
#   src/spark/cluster/up.sh
#
# SPARK_VERSION (4.1.3) says which, SPARK_PORT (17077) where. Ids and logs of the processes stand in target/cluster.
set -euo pipefail
. "$(dirname "$0")/settings.sh"

"$(dirname "$0")/fetch.sh"
if ls "$cluster"/*.pid > /dev/null 2>&1; then
    echo "a cluster is up already; \`down.sh\` ends it" >&2
    exit 1
fi
rm -rf "$cluster"
mkdir -p "$cluster"

# start NAME MEMORY CLASS ARGUMENT...
start() {
    java "-Xmx$2" "${opens[@]}" -Dspark.master.rest.enabled=false -cp "$SPARK_HOME/jars/*" "${@:3}" \
        > "$cluster/$1.log" 2>&1 &
    echo $! > "$cluster/$1.pid"
}

# until LINE NAME
await() {
    for _ in $(seq 300); do
        grep -q "$1" "$cluster/$2.log" && return
        kill -0 "$(cat "$cluster/$2.pid")" 2> /dev/null || break
        sleep 0.2
    done
    echo "$2 did not start: see $cluster/$2.log" >&2
    exit 1
}

start master 512m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
await 'I have been elected leader' master
for worker in worker-1 worker-2; do
    start $worker 512m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory "${WORKER_MEMORY:-1500m}" \
        --webui-port 0 --work-dir "$cluster/$worker" "spark://127.0.0.1:$port"
done
await 'Successfully registered with master' worker-1
await 'Successfully registered with master' worker-2
echo "Spark $version is up at spark://127.0.0.1:$port"
