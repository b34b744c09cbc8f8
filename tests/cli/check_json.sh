#!/bin/sh
# Checks all kinds of JSON output on the sample articles against the schema in docs.
#
#   check_json.sh DATELINE SOURCE_DIR
set -eu
dateline=$1 source=$2
articles=$source/samples/articles
{
  "$dateline" -f json "$articles"/politics.txt "$articles"/court.txt
  "$dateline" -f json --only timex "$articles"/business.txt
  "$dateline" -f json --merge "$articles"/politics.txt "$articles"/disaster.txt
  "$dateline" -f json --for-merge "$articles"/politics.txt
  "$dateline" -f json --for-merge "$articles"/politics.txt "$articles"/disaster.txt |
    "$dateline" merge -f json --for-merge
  printf '%s\n' '{"id": 3, "text": "It rained in May."}' '{' '{"text": "a\u0001<b>"}' |
    "$dateline" -i jsonl -f json 2>/dev/null || test $? = 1
} | python3 "$source/tests/cli/check_schema.py" "$source/docs/timeline.schema.json"
