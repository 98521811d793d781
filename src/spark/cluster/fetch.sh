#!/usr/bin/env bash
# Fetches Spark's jars from Maven's repositories, where they are not there yet.
#
#   src/spark/cluster/fetch.sh
#
# SPARK_VERSION (4.1.3) says which.
set -euo pipefail
. "$(dirname "$0")/settings.sh"

if [ ! -d "$SPARK_HOME/jars" ]; then
    mvn -q -B -f "$(dirname "$0")/pom.xml" -Dspark.version="$version" dependency:copy-dependencies \
        -DoutputDirectory="$SPARK_HOME/part"
    mv "$SPARK_HOME/part" "$SPARK_HOME/jars"
fi
