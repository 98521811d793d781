#!/usr/bin/env bash
# Follows the recipe with DuckDB in src/docs/report.md, word for word, over two small tables, and looks at what comes of it.
#
#   src/test/scripts/duckdb-recipe.sh
#
# ADVISOR is the command to try, by default the jar that the build made. Needs node and, the first time, npm's registry.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
tools="${TOOLS:-$root/target/duckdb}"
mkdir -p "$tools"
[ -d "$tools/node_modules/@duckdb/node-api" ] || npm install --silent --no-fund --no-audit --prefix "$tools" @duckdb/node-api@1.5.6-r.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > debts.csv <<'CSV'
borrower,debt,product,creditor,outstanding,monthly_due,days_past_due
B-1,1,huabei,甲消费金融,12860.50,640,104
B-1,2,credit-card,乙银行,30000,,12
B-2,1,online-loan,丙小贷,5000,,
007,1,jiebei,甲消费金融,800.00,100,3
CSV
cat > calls.csv <<'CSV'
borrower,debt,called_at,made_by,agency,called
B-1,1,2026-11-20 22:40:00,agency,某催收公司,borrower
B-1,1,2026-11-21 09:10:00,agency,某催收公司,family
B-2,1,2026-11-21 23:30:00,creditor,,borrower
CSV
ADVISOR="${ADVISOR:-java -jar $root/target/collection-advisor.jar}" NODE_TOOLS="$tools" node "$root/src/test/scripts/duckdb-recipe.mjs" "$root/src/docs/report.md"
