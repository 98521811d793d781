#!/usr/bin/env bash
# Kills a batch by `kill -9` at random moments, resumes it, and compares what it wrote with what an undisturbed run wrote,
# byte for byte: advice and refused lines.
#
#   src/test/scripts/kill-and-resume.sh [LINES [KILLS [ENDING]]]
#
# ENDING is that of the output's name: jsonl, gz or zst. ADVISOR is the command to try, by default the jar that the build made.
# Prints a line for each kill and ends with 1 if any bytes differ. RANDOM_SEED draws the same moments again.
set -euo pipefail

lines=${1:-200000}
kills=${2:-50}
ending=${3:-jsonl}
root=$(cd "$(dirname "$0")/../../.." && pwd)
advisor=${ADVISOR:-java -jar $root/target/collection-advisor.jar}
RANDOM=${RANDOM_SEED:-$$}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

$advisor example > examples.jsonl
# The examples over and over, each under an id of its own; every 997th line is refused.
awk -v lines="$lines" '
    { example[NR] = $0 }
    END {
        for (line = 1; line <= lines; line++) {
            told = example[line % NR + 1]
            sub(/"id":"[^"]*"/, "\"id\":\"B-" line "\"", told)
            print line % 997 ? told : "{\"id\":\"B-" line "\"}"
        }
    }' examples.jsonl > in.jsonl

# Takes the place of its shell, so that the process that is killed is the JVM itself.
advise() {
    exec $advisor advise in.jsonl --as-of 2026-11-22 --form codes --out "$1.$ending" --errors "$1.errors" "${@:2}"
}

milliseconds() { date +%s%3N; }

started=$(milliseconds)
(advise whole) 2> whole.log || [ $? = 1 ]
took=$(($(milliseconds) - started))
echo "undisturbed: $lines lines, $(wc -c < "whole.$ending") bytes, $took ms; $(tail -n 1 whole.log)"

resumed=0
different=0
for kill in $(seq "$kills"); do
    rm -f tried.*
    after=$(((RANDOM * 32768 + RANDOM) % took))
    advise tried 2> /dev/null &
    running=$!
    sleep "$((after / 1000)).$(printf %03d $((after % 1000)))"
    kill -9 "$running" 2> /dev/null || true
    wait "$running" 2> /dev/null || true
    left=whole
    if [ ! -e "tried.$ending" ]; then
        left="$(stat -c %s "tried.$ending.part" 2> /dev/null || echo 0) bytes left"
        (advise tried --resume) 2> tried.log || [ $? = 1 ] || cat tried.log
        resumed=$((resumed + 1))
    fi
    if cmp -s "whole.$ending" "tried.$ending" && cmp -s whole.errors tried.errors; then
        same=same
    else
        same=DIFFERENT
        different=$((different + 1))
    fi
    echo "kill $kill after $after ms: $left, $same"
done
echo "$kills kills, $resumed resumed, $different different"
[ "$different" = 0 ]
