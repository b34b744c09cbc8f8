#!/bin/sh
# Whether two builds of a release have the same bytes: in two folders, at two times, without a compiler's cache.
#
#   reproducible.sh [PART...]        parts of lib/packaging/release; each is built twice
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ "${CCACHE:-}" = yes ] || { CCACHE_DISABLE=1; export CCACHE_DISABLE; }
for folder in first second/further; do
  mkdir -p "$work/$folder"
  git clone -q . "$work/$folder/dateline"
  "$work/$folder/dateline/lib/packaging/release" "$@" > "$work/log" 2>&1 || { tail -40 "$work/log"; exit 1; }
done
diff "$work/first/dateline/dist/SHA256SUMS" "$work/second/further/dateline/dist/SHA256SUMS" ||
  { echo "the same commit gives other bytes"; exit 1; }
cat "$work/first/dateline/dist/SHA256SUMS"
echo "two builds, the same bytes"
