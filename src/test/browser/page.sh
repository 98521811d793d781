#!/usr/bin/env bash
# Walks the page of a running service in headless Chromium: page.sh http://localhost:8080/ [FOLDER for pictures]
# Needs node, chromium (CHROMIUM tells where) and, the first time, npm's registry.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
tools="${TOOLS:-$here/../../../target/browser}"
mkdir -p "$tools"
[ -d "$tools/node_modules/puppeteer-core" ] || npm install --silent --no-fund --no-audit --prefix "$tools" puppeteer-core@25 axe-core@4
[ $# -lt 2 ] || mkdir -p "$2"
NODE_TOOLS="$tools" node "$here/page.mjs" "$@"
