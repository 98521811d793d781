#!/usr/bin/env bash
# Advises on a cluster of two workers, kills one of them midway, and compares with the batch: every line once, the same bytes.
#
#   src/spark/cluster/kill-test.sh [LINES]
#
# Needs what `mvn -B -Pspark package` makes. SPARK_VERSION says on which Spark. Ends with 1 if anything differs.
set -euo pipefail
. "$(dirname "$0")/settings.sh"
here=$(dirname "$0")

lines=${1:-100000}
batch="java -Xmx1g -jar $root/target/spark/collection-advisor.jar"
folder=$(mktemp -d)
trap '"$here/down.sh"; rm -rf "$folder"' EXIT

"$here/situations.sh" "$lines" > "$folder/in.jsonl"

export LC_ALL=C
started=$(date +%s)
$batch advise "$folder/in.jsonl" --as-of 2026-11-22 --form codes --out "$folder/batch.jsonl" || [ $? = 1 ]
echo "batch: $lines lines, $(($(date +%s) - started)) s"

"$here/up.sh"
started=$(date +%s)
bytes=$(stat -c %s "$folder/in.jsonl")
# About sixty splits, so that much is done and much is left when the worker dies.
CONF="spark.sql.files.maxPartitionBytes=$((bytes / 60 + 1)) spark.sql.files.openCostInBytes=1k" "$here/submit.sh" \
    --in "$folder/in.jsonl" --out "$folder/out" --as-of 2026-11-22 --form codes 2> "$cluster/submit.log" &
submitted=$!
parts() { find "$folder/out" -name 'part-*' -size +0 2> /dev/null | wc -l; }
while [ "$(parts)" -lt 12 ] && kill -0 $submitted 2> /dev/null; do
    sleep 0.2
done
"$here/kill-worker.sh" 1
echo "killed with $(parts) parts begun"
exit=0
wait $submitted || exit=$?
echo "Spark $version: exit $exit, $(($(date +%s) - started)) s; executors lost: $(grep -c 'Lost executor' "$cluster/submit.log" || true)"

sort "$folder/batch.jsonl" > "$folder/expected"
cat "$folder"/out/part-* | sort > "$folder/written"
cat "$folder/out/_advice_summary.json" | head -n 8
if [ $exit != 1 ] || [ ! -e "$folder/out/_SUCCESS" ] || ! cmp "$folder/expected" "$folder/written"; then
    echo "they differ" >&2
    exit 1
fi
echo "the same bytes: $(wc -l < "$folder/written") lines, $(sort -u "$folder/written" | wc -l) of them distinct"
