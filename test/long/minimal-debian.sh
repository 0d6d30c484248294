#!/usr/bin/env bash
# Proves "Node 20 and nothing else": builds a minimal Debian of this machine's own release and mirror, puts this
# machine's Node 20 and npm and a clone of the last commit into it, and runs a command there. Needs root and debootstrap.
#
#   test/long/minimal-debian.sh [folder] [command …]      default: a new temporary folder, `npm test`
#   AS_UID=1000 test/long/minimal-debian.sh …             as a plain user: then Chromium runs in its sandbox
#
# The root is changed by pivot_root, not chroot: Chromium's sandbox needs user namespaces, which a chroot forbids.
set -euo pipefail

uid=${AS_UID:-0}
home=/home/$uid
project=$(cd "$(dirname "$0")/../.." && pwd)
root=${1:-$(mktemp -d /var/tmp/minimal-debian.XXXXXX)}
shift $(($# > 0 ? 1 : 0))
[ $# -gt 0 ] || set -- npm test

main() {
  node --version | grep -q '^v20\.' || fail 'the point is to start from Node 20: put one first in PATH'
  [ -e "$root/etc/debian_version" ] || build_debian
  copy_node
  copy_machine_settings
  clone_project
  echo "== Node $("$root/usr/local/bin/node" --version), entering $root: $*"
  enter "$@"
}

build_debian() {
  . /etc/os-release
  debootstrap --variant=minbase --include=ca-certificates "$VERSION_CODENAME" "$root" "$(mirror)"
}

# The first "URIs:" of a deb822 source, else the first "deb" line: whichever this machine uses.
mirror() {
  local uri
  uri=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
  [ -n "$uri" ] || uri=$(grep -hE '^deb ' /etc/apt/sources.list /etc/apt/sources.list.d/*.list | grep -oE '[a-z+]+://[^ ]+' | head -n 1)
  echo "$uri"
}

copy_node() {
  local node npm
  node=$(readlink -f "$(command -v node)")
  npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
  install -D -m 755 "$node" "$root/usr/local/bin/node"
  rm -rf "$root/usr/local/lib/node_modules/npm"
  mkdir -p "$root/usr/local/lib/node_modules"
  cp -R "$npm" "$root/usr/local/lib/node_modules/npm"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
}

# How this machine reaches its registries: sources, proxies and certificates. None of it is part of the project.
copy_machine_settings() {
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  cp -R /etc/ssl/certs/. "$root/etc/ssl/certs/" 2>/dev/null || true
  cp -R /etc/apt/sources.list.d "$root/etc/apt/"
  rm -f "$root"/etc/apt/sources.list.d/*.disabled*
  cp -R /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
  mkdir -p "$root$home"
  [ ! -e "$HOME/.npmrc" ] || cp "$HOME/.npmrc" "$root$home/.npmrc"
  local prefix
  prefix=$(npm config get globalconfig)
  [ ! -e "$prefix" ] || install -D "$prefix" "$root/usr/local/etc/npmrc"
}

clone_project() {
  rm -rf "$root/srv/bon-tot"
  git clone --quiet "$project" "$root/srv/bon-tot"
  chown -R "$uid:$uid" "$root$home" "$root/srv/bon-tot"
}

enter() {
  local keep=("HOME=$home" "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" "LANG=C.UTF-8" "TERM=${TERM:-dumb}")
  local name
  for name in CI NO_COLOR NODE_EXTRA_CA_CERTS http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [ -z "${!name:-}" ] || keep+=("$name=${!name}")
  done
  # bash stays process 1, because it reaps: an orphan that nobody waits for would look alive to the tests.
  KEPT=${#keep[@]} unshare --mount --pid --fork --kill-child bash -euc '
    root=$1 uid=$2; shift 2
    mount --make-rprivate /
    mount --bind "$root" "$root"
    mkdir -p "$root/.old"
    mount -t proc proc "$root/proc"
    # Single devices only: nothing that happens in there can reach the folder /dev of this machine.
    mount -t tmpfs -o mode=755 tmpfs "$root/dev"
    for device in null zero full random urandom tty; do
      touch "$root/dev/$device"
      mount --bind "/dev/$device" "$root/dev/$device"
    done
    ln -s /proc/self/fd "$root/dev/fd"
    mkdir -m 1777 "$root/dev/shm"
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
    cd "$root"
    pivot_root . .old
    umount -l /.old
    cd /srv/bon-tot
    env -i "${@:1:KEPT}" setpriv --reuid="$uid" --regid="$uid" --clear-groups "${@:KEPT+1}"
  ' minimal-debian "$root" "$uid" "${keep[@]}" "$@"
}

fail() {
  echo "minimal-debian: $1" >&2
  exit 1
}

main "$@"
