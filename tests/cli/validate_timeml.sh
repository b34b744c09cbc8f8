#!/bin/sh
# Validates the TimeML of every annotated document and of the seed article against the schema, and
# checks that TEXT, tags removed, is what the input's was.
#
#   validate_timeml.sh DATELINE SHARED [FIRST]      FIRST: only so many documents
set -eu
dateline=$1 shared=$2 first=${3:-100000}
schema=$shared/data/schema/hllorens-validator-tml.xsd
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find "$shared/data/timeml" -name '*.tml' | sort | head -n "$first" >"$work/list"
xargs "$dateline" -f timeml --output-dir "$work/out" <"$work/list" 2>"$work/messages"
"$dateline" -d 2019-06-07 -f timeml --output-dir "$work/out" "$shared/seed/venezuela.txt"
find "$work/out" -name '*.tml' | sort | xargs xmllint --noout --schema "$schema" 2>"$work/faults" || {
  grep -v ' validates$' "$work/faults" | head -n 20
  exit 1
}
text() { xmllint --xpath 'string(//TEXT)' "$1"; }
while read -r file; do
  [ "$(text "$file")" = "$(text "$work/out/$(basename "$file")")" ] || { echo "text changed: $file"; exit 1; }
done <"$work/list"
echo "$(find "$work/out" -name '*.tml' | wc -l) documents valid"
