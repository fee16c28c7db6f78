#!/usr/bin/env bash
# Runs one laid-out application (or WAR) on Payara Micro in the foreground: server-config/run.sh target/creativeai
# The same flags serve `mvn`, the tests and the image, so that all three run the same server. Without
# JAVA_OPTIONS it only compiles quickly, which halves the work of a start (docs/benchmarks.md); a
# server that stays up sets JAVA_OPTIONS, as the image does, and gets the optimizing compiler.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
application=$1
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Not in the folder for temporary files, which machines sweep while servers run; made anew at each start.
runtime=${DATA_DIR:-data}/payara
rm -rf "$runtime"
mkdir -p "$runtime"

exec "$java" \
  -Dhttp.host="${HTTP_HOST:-127.0.0.1}" \
  -Dcreativeai.exit-when-refused=true \
  ${JAVA_OPTIONS:--XX:TieredStopAtLevel=1} \
  -jar "${PAYARA_MICRO:-$here/../target/payara/payara-micro.jar}" \
  --rootdir "$runtime" \
  --nocluster --disablephonehome \
  --port "${HTTP_PORT:-8080}" \
  --logproperties "$here/logging.properties" \
  --prebootcommandfile "$here/preboot.txt" \
  --contextroot / \
  --deploy "$application"
