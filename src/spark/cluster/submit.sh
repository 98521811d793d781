#!/usr/bin/env bash
# Advises on the cluster that `up.sh` started.
#
#   src/spark/cluster/submit.sh --in PATH --out PATH [OPTION...]
#
# The options are the job's, see `--help`. CONF holds settings of Spark, such as CONF="spark.executor.memory=2g".
set -euo pipefail
. "$(dirname "$0")/settings.sh"

settings=()
for setting in spark.ui.enabled=false spark.driver.host=127.0.0.1 spark.executor.memory=1g ${CONF:-}; do
    settings+=(--conf "$setting")
done
exec java -Xmx1g "${opens[@]}" -cp "$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit \
    --master "${SPARK_MASTER:-spark://127.0.0.1:$port}" "${settings[@]}" --class org.collectionadvisor.spark.AdviseJob "$jar" "$@"
