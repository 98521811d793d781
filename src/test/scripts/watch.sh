#!/usr/bin/env bash
# Measures how long an author waits in a warm `test --watch`, from saving a file to the result on every scenario.
#
#   src/test/scripts/watch.sh [ROUNDS]
#
# ADVISOR is the command to try, by default the jar that the build made. Each round saves a text, a rule and a cell of a table, each with a
# mistake and mended again. Prints the median and the longest wait of each, and ends with 1 where the median of a text takes 2 s or
# more, that of a rule or table 3 s, or where a result is not the one that was expected.
set -euo pipefail

rounds=${1:-5}
root=$(cd "$(dirname "$0")/../../.." && pwd)
advisor=${ADVISOR:-java -jar $root/target/collection-advisor.jar}

folder=$(mktemp -d)
trap 'kill "$watching" 2> /dev/null || true; rm -rf "$folder"' EXIT
rules=$folder/rules
log=$folder/log
$advisor init "$rules" > /dev/null
$advisor test --rules "$rules" --watch > "$log" 2>&1 &
watching=$!

results() { grep -c 'waiting for a change' "$log" || true; }

# Waits until one more result stands in the log than there were.
result() {
    for _ in $(seq 6000); do
        [ "$(results)" -gt "$1" ] && return
        kill -0 "$watching" || { cat "$log"; exit 1; }
        sleep 0.01
    done
    echo "no result came" && exit 1
}

# Saves a file with one expression of sed, and says what the result must have: save KIND FILE EXPRESSION EXPECTED
save() {
    local before lines started took
    before=$(results)
    lines=$(wc -l < "$log")
    sed "$3" "$rules/$2" > "$folder/saved"
    cmp -s "$folder/saved" "$rules/$2" && { echo "nothing to change in $2: $3"; exit 1; }
    started=$(date +%s%N)
    cat "$folder/saved" > "$rules/$2"
    result "$before"
    took=$((($(date +%s%N) - started) / 1000000))
    tail -n "+$((lines + 1))" "$log" | grep -q -- "$4" || { tail -n "+$((lines + 1))" "$log"; echo "expected: $4"; exit 1; }
    echo "$took" >> "$folder/$1"
}

result 0
sound='[1-9][0-9]* scenarios, 0 failed'
# One round to warm up is not counted.
for round in $(seq 0 "$rounds"); do
    save text agency/texts.yaml 's/{{daysPastDue}}/{{daysPastDu}}/' 'daysPastDu'
    save text agency/texts.yaml 's/{{daysPastDu}}/{{daysPastDue}}/' "$sound"
    save rule refusal/refusal.drl 's/Refusal( effective )/Refusal( effective, bySilence )/' 'scenarios, [1-9][0-9]* failed'
    save rule refusal/refusal.drl 's/Refusal( effective, bySilence )$/Refusal( effective )/' "$sound"
    save table agency/agency.drl.csv 's/keepsPlan,HIGH,$/keepsPlan,MEDIUM,/' 'scenarios, [1-9][0-9]* failed'
    save table agency/agency.drl.csv 's/outsourcing-day,,keepsPlan,MEDIUM,$/outsourcing-day,,keepsPlan,HIGH,/' "$sound"
    [ "$round" != 0 ] || rm -f "$folder"/text "$folder"/rule "$folder"/table
done

late=0
for kind in text:2000 rule:3000 table:3000; do
    file=$folder/${kind%:*}
    count=$(wc -l < "$file")
    median=$(sort -n "$file" | sed -n "$(((count + 1) / 2))p")
    echo "${kind%:*}: median $median ms, longest $(sort -n "$file" | tail -n 1) ms, $count times"
    [ "$median" -lt "${kind#*:}" ] || late=1
done
exit "$late"
