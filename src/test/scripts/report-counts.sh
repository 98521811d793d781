#!/usr/bin/env bash
# Times the report on drawn situations of ten institutions, and compares what it counted, tables and page, with the counts of a plain
# script over the advices.
#
#   src/test/scripts/report-counts.sh [LINES [SEED]]
#
# ADVISOR is the command to try, by default the jar that the build made; JAR has the classes that draw. Needs python3. Prints the
# time, and ends with 1 where a count differs.
set -euo pipefail

lines=${1:-100000}
seed=${2:-1}
root=$(cd "$(dirname "$0")/../../.." && pwd)
jar=${JAR:-$root/target/collection-advisor.jar}
advisor=${ADVISOR:-java -jar $jar}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

java -cp "$root/target/test-classes:$jar" "$root/src/test/scripts/DrawnLines.java" "$lines" "$seed" > situations.jsonl
TIMEFORMAT='%R s, %U s of processors'
time $advisor advise situations.jsonl --as-of 2026-11-22 --form codes --out advice.jsonl --report report 2> err.txt || [ $? = 1 ]
echo "$lines lines, seed $seed, advised and reported; $(tail -n 1 err.txt)"
python3 "$root/src/test/scripts/report_counts.py" situations.jsonl advice.jsonl report
