#!/usr/bin/env bash
# Writes situations as JSON Lines: the examples over and over, each under an id of its own; every 997th line is refused.
#
#   src/spark/cluster/situations.sh LINES > FILE
set -euo pipefail
. "$(dirname "$0")/settings.sh"

java -jar "$root/target/spark/collection-advisor.jar" example | awk -v lines="$1" '
    { example[NR] = $0 }
    END {
        for (line = 1; line <= lines; line++) {
            told = example[line % NR + 1]
            sub(/"id":"[^"]*"/, "\"id\":\"B-" line "\"", told)
            print line % 997 ? told : "{\"id\":\"B-" line "\"}"
        }
    }'
