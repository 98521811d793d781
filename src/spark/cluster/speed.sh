#!/usr/bin/env bash
# Measures lines per core-second on Spark and in the batch, in turns in one process, by the cluster jar.
#
#   src/spark/cluster/speed.sh [LINES [ROUNDS [full|codes]]]
#
# Needs what `mvn -B -Pspark package -DskipTests` makes, and Spark's jars as `up.sh` fetches them.
set -euo pipefail
. "$(dirname "$0")/settings.sh"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$(dirname "$0")/situations.sh" "${1:-40000}" > "$folder/in.jsonl"
# Alone: what else the tests have would set Spark's log aside.
classes=org/collectionadvisor/spark
mkdir -p "$folder/$classes"
cp "$root/target/spark/test-classes/$classes"/SpeedBesideBatch*.class "$folder/$classes"
java -Xmx2g "${opens[@]}" -cp "$SPARK_HOME/jars/*:$jar:$folder" \
    org.collectionadvisor.spark.SpeedBesideBatch "$folder/in.jsonl" "$folder/out" "${2:-5}" "${@:3}" 2> "$folder/log" ||
    { tail -n 40 "$folder/log" >&2; exit 1; }
