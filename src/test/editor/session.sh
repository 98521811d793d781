#!/usr/bin/env bash
# Holds a session with the language server as an editor does, by the protocol's own client: what is marked, offered, told and found.
#
#   src/test/editor/session.sh [WORD]
#
# ADVISOR is the command to try, by default the jar that the build made; WORD picks the talks that have it in their name. Needs node
# and, the first time, npm's registry; the client is put into target/editor, or where TOOLS says. Ends with 1 where an answer is wrong.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
tools="${TOOLS:-$root/target/editor}"
mkdir -p "$tools"
[ -d "$tools/node_modules/vscode-languageserver-protocol" ] ||
    npm install --silent --no-fund --no-audit --ignore-scripts --prefix "$tools" vscode-languageserver-protocol@3.18.5
ADVISOR="${ADVISOR:-java -jar $root/target/collection-advisor.jar}" NODE_TOOLS="$tools" node "$here/session.mjs" "$root/rules" "$@"
