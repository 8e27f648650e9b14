#!/bin/sh
# The long part of the differential test: every page that the generator of test documents makes, mutants of those that are
# kept, and half a million pages made at random. Usage: tests/html/long.sh PATH-OF-HTML_DIFFERENTIAL
set -eu
differential=$(realpath "${1:?usage: tests/html/long.sh PATH-OF-HTML_DIFFERENTIAL}")
cd "$(dirname "$0")/../.."
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
python3 -B tests/fixtures/generate.py --out "$pages" --only=--html
find "$pages" -name '*.htm*' -print0 | xargs -0 "$differential" --mutants 3 --seed 7
"$differential" --generated 500000 --mutants 150 --seed 1000000 tests/cases/*/input.htm*
