#!/usr/bin/env bash
# Advises on drawn situations, lets `report` count the advices, counts them once more in plain Python, and compares.
#
#   src/test/scripts/report-counts.sh SITUATIONS.jsonl
#
# ADVISOR is the command to try, by default the jar that the build made. Ends with 1 if any count differs; needs python3.
set -euo pipefail

situations=$(realpath "$1")
root=$(cd "$(dirname "$0")/../../.." && pwd)
advisor=${ADVISOR:-java -jar $root/target/collection-advisor.jar}
command -v python3 > /dev/null || { echo "python3 is not there: nothing was counted"; exit 0; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

seconds() { date +%s.%N; }
began=$(seconds)
$advisor advise "$situations" --as-of 2026-11-22 --form codes --out advices.jsonl --report once || [ $? = 1 ]
advised=$(seconds)
$advisor report advices.jsonl --situations "$situations" --out later || [ $? = 1 ]
counted=$(seconds)
awk -v a="$began" -v b="$advised" -v c="$counted" \
    'BEGIN { printf "advised with a report in %.1f s, counted once more in %.1f s\n", b - a, c - b }'
diff -rq once later

python3 - <<'PYTHON'
import csv, json, re
from collections import Counter

csv.field_size_limit(1 << 30)
plain = {name: Counter() for name in ("risks", "steps", "findings", "asks")}
with open("advices.jsonl", encoding="utf-8") as lines:
    for line in lines:
        advice = json.loads(line)
        if "error" in advice:
            continue
        debts = {debt["id"]: debt for debt in advice["debts"]}

        def of(debt):
            debt = debts.get(debt, {})
            return debt.get("creditor", ""), debt.get("product", ""), debt.get("stage", "")

        for risk in advice["risks"]:
            plain["risks"][of(risk["debtId"]) + (risk["channel"], risk["level"])] += 1
        for finding in advice["findings"]:
            plain["findings"][of(finding.get("debtId")) + (finding["code"], str(len(finding["contacts"])))] += 1
        for step in advice["steps"]:
            for one in step["for"]:
                plain["steps"][of(one.get("debtId")) + (step["code"], step["category"])] += 1
        for ask in advice["asks"]:
            for pointer in ask["pointers"]:
                at = re.match(r"/debts/(\d+)", pointer)
                debt = advice["debts"][int(at.group(1))]["id"] if at else None
                plain["asks"][of(debt) + (pointer, re.sub(r"/\d+(?=/|$)", "/*", pointer))] += 1

columns = {"risks": ("channel", "level"), "steps": ("step", "category"),
           "findings": ("finding", "contacts"), "asks": ("pointer", "member")}
different = 0
for name, last in columns.items():
    table = Counter()
    with open(f"once/{name}.csv", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            table[tuple(row[head] for head in ("creditor", "product", "stage") + last)] += 1
    print(f"{name}: {sum(table.values())} rows, {len(table)} counts,", "same" if table == plain[name] else "DIFFERENT")
    different += table != plain[name]
raise SystemExit(different > 0)
PYTHON
