#!/usr/bin/env bash
# Lets a validator read the description of a running service, and a client made of that description call every operation:
# openapi.sh http://localhost:8080/
# Needs node and, the first time, npm's registry.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
tools="${TOOLS:-$here/../../../target/service}"
mkdir -p "$tools"
[ -d "$tools/node_modules/openapi-client-axios" ] || npm install --silent --no-fund --no-audit --prefix "$tools" \
    @seriousme/openapi-schema-validator@2.11.0 openapi-client-axios@7.9.1 axios@1.21.1 ajv@8.20.0 ajv-formats@3.0.1
NODE_TOOLS="$tools" node "$here/openapi.mjs" "$@"
