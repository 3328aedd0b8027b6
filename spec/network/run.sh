#!/bin/sh
# A network with nothing but this machine in it, and a name server that does as it is told.
# usage: run.sh HOST TIMEOUT  (Lua's paths come from the environment)
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'umount /etc/resolv.conf /etc/nsswitch.conf; rm -r "$work"' EXIT
ip link set lo up
ip address add 198.51.100.1/32 dev lo
ip -6 address add 2001:db8:1::1/128 dev lo 2>/dev/null || true
echo "nameserver 127.0.0.1" >"$work/resolv.conf"
echo "hosts: dns" >"$work/nsswitch.conf"
mount --bind "$work/resolv.conf" /etc/resolv.conf
mount --bind "$work/nsswitch.conf" /etc/nsswitch.conf
mkfifo "$work/ready" "$work/server"
lua5.4 "$here/names.lua" >"$work/ready" &
names=$!
lua5.4 -e 'require("smtpcheck.fake").serve({ security = "none" })' >"$work/server" &
server=$!
read -r _ <"$work/ready"
{
  read -r _ port
  read -r ca_file
  timeout 60 lua5.4 "$here/inside.lua" "$1" "$2" "$port" "$ca_file" none
} <"$work/server" || true
kill "$names" "$server"
