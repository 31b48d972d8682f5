#!/bin/sh
# Installs what the tests of deploy/ run and pip cannot bring: prometheus and promtool.
# For Debian and its children, as root.
set -eu

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "install_test_tools.sh: needs root and apt-get; elsewhere install Prometheus by hand" >&2
    exit 2
fi
if command -v prometheus >/dev/null && command -v promtool >/dev/null; then
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends prometheus >/dev/null
