#!/bin/sh
# The container by buildah: built, small, without root and shell, and its command and server run. As root, in a
# Debian with a mirror; the base image is made by debootstrap, so that no registry is asked.
#
#   container_check.sh [CHROOT]      CHROOT: a bare Debian 12 that is there already; it is kept
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=
base=
made=
trap 'kill $server 2>/dev/null || true; for each in $base $made; do buildah rm "$each" > /dev/null; done; rm -rf --one-file-system "$work"' EXIT
bare=${1:-$work/bookworm}
[ -d "$bare" ] || debootstrap --variant=minbase bookworm "$bare" > "$work/log" || { tail "$work/log"; exit 1; }

BUILDAH_ISOLATION=chroot
export BUILDAH_ISOLATION
base=$(buildah from scratch)
buildah add -q "$base" "$bare" / > /dev/null
buildah commit -q "$base" debian:12 > /dev/null
# BUILD_OPTIONS: of the builder, as a compiler's cache.
# shellcheck disable=SC2086
buildah build --pull=never ${BUILD_OPTIONS:-} -t dateline -f "${CONTAINERFILE:-lib/packaging/Containerfile}" . > "$work/log" 2>&1 ||
  { tail -40 "$work/log"; exit 1; }

made=$(buildah from --pull=never dateline)
root=$(buildah mount "$made")
size=$(du -s --apparent-size --block-size=1 "$root" | cut -f1)
echo "$size bytes"
[ "$size" -le 80000000 ] || { echo "the container is larger than 80 MB"; exit 1; }
[ "$(find "$root" -type f | wc -l)" -eq 3 ] || { find "$root" -type f; echo "there is more in it than command and licences"; exit 1; }
[ "$(buildah inspect -t image --format '{{.OCIv1.Config.User}}' dateline)" = 65534:65534 ] || { echo "it runs as root"; exit 1; }

# As the container's own user in its own root: what a runtime does beside namespaces.
inside="chroot --userspec=65534:65534 $root /dateline"
$inside < samples/articles/disaster.txt > "$work/chart"
cmp "$work/chart" samples/articles/disaster.chart.txt
$inside serve --host 0.0.0.0 --port 0 2> "$work/served" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9; do
  ! grep -q listening "$work/served" || break
  sleep 1
done
port=$(sed -n 's/.*listening on .*:\([0-9]*\)$/\1/p' "$work/served")
python3 - "$port" <<'REQUEST'
import sys
import urllib.request

article = open("samples/articles/disaster.txt", "rb").read()
with urllib.request.urlopen("http://127.0.0.1:%s/?format=chart" % sys.argv[1], article) as reply:
    assert reply.read() == open("samples/articles/disaster.chart.txt", "rb").read()
REQUEST
kill $server
wait $server
server=
echo "built, and run without root"
