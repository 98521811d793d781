# Read by the scripts beside it: where things are, and how a JVM of Spark is started.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
version=${SPARK_VERSION:-4.1.3}
cluster=${CLUSTER:-$root/target/cluster}
port=${SPARK_PORT:-17077}
jar=${ADVISOR_JAR:-$root/target/spark/collection-advisor-1.0.0-spark.jar}

export SPARK_HOME=${SPARK_HOME:-$root/target/spark-home-$version}
export SPARK_LOCAL_IP=127.0.0.1
export SPARK_SCALA_VERSION=2.13

# What Spark's own scripts open to a JVM from 17 on.
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
