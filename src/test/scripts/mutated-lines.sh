#!/usr/bin/env bash
# Advises on lines that were situations once, bytes and values changed at random: every line must be answered in its place, none with
# INTERNAL, and nothing but the run's own note may stand on standard error.
#
#   src/test/scripts/mutated-lines.sh [LINES [SEED]]
#
# ADVISOR is the command to try, by default the jar that the build made with 128 MB. Prints the counts, and ends with 1 where one is wrong.
set -euo pipefail

lines=${1:-1000000}
seed=${2:-1}
root=$(cd "$(dirname "$0")/../../.." && pwd)
advisor=${ADVISOR:-java -Xmx128m -jar $root/target/collection-advisor.jar}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

$advisor example > situations.jsonl
cat "$root/src/test/resources/golden/situations.jsonl" >> situations.jsonl
grep -v '^[[:space:]]*$' situations.jsonl > whole.jsonl
mkfifo answers
started=$(date +%s)
java "$root/src/test/scripts/MutatedLines.java" whole.jsonl "$lines" "$seed" |
    $advisor advise - --as-of 2026-11-22 --form codes --summary summary.json 2> err.txt > answers &
awk '
    /^\{"line":/ { refused++; if (/"code":"INTERNAL"/) internal++; next }
    /^\{"contract":/ { advised++; next }
    { others++ }
    END { print advised + 0, refused + 0, internal + 0, others + 0 }' answers > counts.txt
wait || true
read -r advised refused internal others < counts.txt
traces=$(grep -c '^[[:space:]]*at ' err.txt || true)
echo "$lines lines, seed $seed, $(($(date +%s) - started)) s: $advised advised, $refused refused, $internal INTERNAL," \
    "$others neither, $traces lines of stack traces"
[ $((advised + refused)) = "$lines" ] && [ "$internal" = 0 ] && [ "$others" = 0 ] && [ "$traces" = 0 ]
