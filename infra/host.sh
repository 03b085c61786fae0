#!/usr/bin/env bash
# Makes a fresh Ubuntu machine the host of the service, or brings it up to date. main.bicep fills in {{...}} and runs it.
set -euo pipefail

store=/var/lib/coregroupbot
disk=/dev/disk/azure/scsi1/lun0

# Only an empty disk is ever formatted (2 is blkid's "read it, found nothing"): a store that was there before is kept.
[ -b "$disk" ] || { echo "The disk of the case store is not attached" >&2; exit 1; }
found=0
blkid --probe "$disk" || found=$?
case $found in
  0) ;;
  2) mkfs.ext4 -q -L coregroupbot "$disk" ;;
  *) echo "Cannot read the disk of the case store" >&2; exit 1 ;;
esac
mkdir -p "$store"
grep -q "$store" /etc/fstab || echo "LABEL=coregroupbot $store ext4 defaults,nofail 0 2" >>/etc/fstab
mountpoint -q "$store" || mount "$store"

export DEBIAN_FRONTEND=noninteractive
apt-get -q update
apt-get -q install -y caddy libicu74 rsync

id coregroupbot >/dev/null 2>&1 || useradd --system --home-dir "$store" --shell /usr/sbin/nologin coregroupbot
chown coregroupbot: "$store"
chmod 0700 "$store"
install -d -m 0755 /opt/coregroupbot
install -d -m 0700 /etc/coregroupbot
( umask 077; base64 -d >/etc/coregroupbot/settings <<<'{{SETTINGS}}' )

cat >/etc/systemd/system/coregroupbot.service <<'UNIT'
[Unit]
Description=Core Groups
After=network-online.target
Wants=network-online.target
RequiresMountsFor=/var/lib/coregroupbot
ConditionPathExists=/opt/coregroupbot/CoreGroupBot
AssertPathIsMountPoint=/var/lib/coregroupbot

[Service]
User=coregroupbot
WorkingDirectory=/opt/coregroupbot
EnvironmentFile=/etc/coregroupbot/settings
ExecStart=/opt/coregroupbot/CoreGroupBot serve
Restart=always
RestartSec=5
ReadWritePaths=/var/lib/coregroupbot
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
NoNewPrivileges=true

[Install]
WantedBy=multi-user.target
UNIT

cat >/etc/caddy/Caddyfile <<'SITE'
{{HOSTNAME}} {
    reverse_proxy 127.0.0.1:8080
}
SITE

systemctl daemon-reload
systemctl enable coregroupbot caddy
systemctl restart coregroupbot caddy
