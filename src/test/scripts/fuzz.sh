#!/usr/bin/env bash
# Lets Jazzer make up inputs for classes of org.collectionadvisor.fuzz, one after the other, from those under src/test/resources/fuzz.
#
#   src/test/scripts/fuzz.sh SECONDS CLASSPATH INPUT...          as `mvn -Pfuzz verify` calls it
#
# What leads to new places is kept under target/fuzz/INPUT for the next run; what is found, under target/fuzz/found. Ends with 1 if
# anything was found. A finding that is mended is moved to src/test/resources/fuzz/INPUT, where every build tries it again.
set -euo pipefail

seconds=$1
classpath=$2
shift 2
found=0
for input in "$@"; do
    mkdir -p "target/fuzz/$input" "target/fuzz/found/$input"
    java -Xmx512m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        "--target_class=org.collectionadvisor.fuzz.Fuzzed$input" \
        '--instrumentation_includes=org.collectionadvisor.**:com.fasterxml.jackson.core.**:org.snakeyaml.**' \
        '--custom_hook_includes=org.collectionadvisor.**:com.fasterxml.jackson.core.**:org.snakeyaml.**' \
        --keep_going=10 "--reproducer_path=target/fuzz/found/$input" "-artifact_prefix=target/fuzz/found/$input/" \
        -max_total_time="$seconds" -timeout=600 -report_slow_units=600 -rss_limit_mb=4096 \
        "target/fuzz/$input" "src/test/resources/fuzz/$input" 2>&1 |
        grep --line-buffered -v '^INFO: Instrumented' || true
    if [ -n "$(ls -A "target/fuzz/found/$input")" ]; then
        echo "found: $(ls "target/fuzz/found/$input" | wc -l) files in target/fuzz/found/$input"
        found=1
    fi
done
exit $found
