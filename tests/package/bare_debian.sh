#!/bin/sh
# The Debian packages in a bare Debian 12 made by debootstrap: installed, run, removed, and nothing left
# behind. Needs root and a Debian mirror.
#
#   bare_debian.sh BUILD_DIR [CHROOT]      CHROOT: a bare system that is there already; it is kept
set -eu
build=$(cd "$1" && pwd)
articles=$(cd "$(dirname "$0")/../../samples/articles" && pwd)
work=$(mktemp -d)
chroot=${2:-$work/bookworm}
# Only what was mounted here is unmounted, before anything is removed.
trap 'umount "$chroot/proc" 2>/dev/null || true; rm -rf --one-file-system "$work"' EXIT

[ -d "$chroot" ] || debootstrap --variant=minbase bookworm "$chroot" > "$work/debootstrap.log" || { tail "$work/debootstrap.log"; exit 1; }
cp "$build"/*.deb "$articles/disaster.txt" "$chroot/tmp/"
mount -t proc proc "$chroot/proc" 2>/dev/null || true
inside() { chroot "$chroot" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive sh -euc "$1"; }
files() { (cd "$chroot" && find usr etc -type f -o -type l | grep -v '^etc/ld.so.cache$\|^usr/share/mime\|/__pycache__/' | sort); }

inside 'apt-get update -q' > "$work/apt.log" 2>&1 || { tail "$work/apt.log"; exit 1; }
files > "$work/before"
inside 'apt-get install -q -y --no-install-recommends /tmp/*.deb' >> "$work/apt.log" 2>&1 || { tail "$work/apt.log"; exit 1; }
inside 'dateline --version && dateline /tmp/disaster.txt' > "$work/chart"
tail -n +2 "$work/chart" | cmp - "$articles/disaster.chart.txt"
inside 'dateline -f json /tmp/disaster.txt > /tmp/out.json && test -s /tmp/out.json'
inside 'dateline serve --port 0 2> /tmp/served & server=$!; for n in 1 2 3 4 5 6 7 8 9; do grep -q listening /tmp/served && break; sleep 1; done
  kill $server; wait $server; grep -q "listening on http://127.0.0.1:" /tmp/served; rm /tmp/served'
inside 'dpkg -L dateline' | grep -q 'man1/dateline.1'
inside 'python3 -c "import dateline; assert dateline.timeline(\"It rained on Monday.\", published=\"2019-06-07\")[\"timexes\"]"'
inside 'apt-get purge -q -y dateline dateline-server libdateline-dev python3-dateline && apt-get autoremove -q -y --purge' >> "$work/apt.log" 2>&1 || { tail "$work/apt.log"; exit 1; }
files > "$work/after"
diff "$work/before" "$work/after" || { echo "something was left behind"; exit 1; }
echo "installed, run and removed; nothing left behind"
