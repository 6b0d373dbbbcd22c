#!/usr/bin/env bash
# Proves the two commands of the README on a machine that has nothing: a fresh Debian without Java, without curl, without
# git. Needs root and debootstrap; takes some minutes and the network.
#
#   bench/bare-debian.sh [SUITE] [FOLDER]     suite bookworm, trixie ...; folder to keep the system in, else a temporary one
set -euo pipefail

suite=${1:-bookworm}
root=${2:-$(mktemp -d /var/tmp/bare-debian.XXXXXX)}
here=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

[ "$(id -u)" -eq 0 ] || { echo "needs root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "needs debootstrap (apt-get install debootstrap)" >&2; exit 2; }

clean() {
  umount "$root/proc" 2>/dev/null || true
  [ $# -gt 0 ] || rm -rf --one-file-system "$root"
}
if [ -n "${2:-}" ]; then trap 'clean keep' EXIT; else trap clean EXIT; fi

if [ ! -x "$root/usr/bin/apt-get" ]; then
  # a machine that trusts a company's own certificates needs them inside too
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
  cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
  chroot "$root" update-ca-certificates >/dev/null
fi
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"

rm -rf "$root/opt/quicksilver"
mkdir -p "$root/opt/quicksilver"
git -C "$here" archive HEAD | tar -x -C "$root/opt/quicksilver"

inside() { chroot "$root" /usr/bin/env -i ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} /bin/sh -c "$1"; }
timed() {
  local begin=$SECONDS
  echo "== $1"
  inside "cd /opt/quicksilver && $1"
  echo "== $1: $((SECONDS - begin)) s"
}

inside 'command -v java || echo "no java, as it should be"'
timed './quicksilver run'
timed './quicksilver run --force'
inside 'ls -R /opt/quicksilver/output/latest/ | head -n 60'
timed './quicksilver test'
echo "bare $suite: both commands work"
