#!/bin/sh
# The samples' articles, many times over, by Dask with a worker killed midway and by one local run:
# the answers have to be the same bytes. test.sh DATELINE PYTHON
set -eu
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$2" - "$here/../articles" > "$folder/news.jsonl" <<'END'
import json, pathlib, sys
for round in range(75):
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        text = "\n\n".join(path.read_text(encoding="utf-8").split("\n\n")[1:4])
        print(json.dumps({"id": "%s/%d" % (path.stem, round), "published": "2024-03-14", "text": text}))
    print('{"id": "broken/%d", "text": 5}' % round)
END
"$1" -i jsonl -f json < "$folder/news.jsonl" > "$folder/local.jsonl" 2> /dev/null || [ $? -eq 1 ]
"$2" "$here/dask_timelines.py" "$1" "$folder/news.jsonl" > "$folder/dask.jsonl" 2> "$folder/messages"
grep "killed a worker" "$folder/messages"
[ "$(wc -l < "$folder/dask.jsonl")" -eq "$(wc -l < "$folder/news.jsonl")" ] || { echo "lines were lost or doubled"; exit 1; }
# An error object names the line of its own run, which batches count anew.
sed -E 's/("line":)[0-9]+/\1N/' "$folder/local.jsonl" > "$folder/local"
sed -E 's/("line":)[0-9]+/\1N/' "$folder/dask.jsonl" > "$folder/dask"
cmp "$folder/local" "$folder/dask" && echo "identical to the local run"
