import { CloudInit } from "../../compute/cloud-init";

/** One side of a replication. */
export interface ReplicationSide {
  readonly bucketName: string;
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a replication is made of. */
export interface ReplicationSpec {
  /** What sets it apart from others on the same server. */
  readonly name: string;
  readonly from: ReplicationSide;
  readonly to: ReplicationSide;
  readonly schedule: string;
  readonly deleteExtraneous: boolean;
  readonly maxDeletions: number;
  readonly bandwidthMibps?: number;
  readonly check: boolean;
}

const HOME = "/etc/archipel-replication";

/** What a server does at its first boot to replicate. */
export function replicationCloudInit(spec: ReplicationSpec): CloudInit {
  const { name, from, to, schedule } = spec;
  const unit = `archipel-replication-${name}`;
  return new CloudInit({
    packages: ["rclone", "ca-certificates"],
    files: [
      { path: `${HOME}/${name}.conf`, content: `${section("from", from)}${section("to", to)}`, permissions: "0600" },
      { path: `${HOME}/${name}.buckets`, content: `FROM=from:${from.bucketName}\nTO=to:${to.bucketName}\n` },
      { path: `/usr/local/sbin/${unit}`, content: script(spec), permissions: "0755" },
      { path: `/etc/systemd/system/${unit}.service`, content: service(unit) },
      { path: `/etc/systemd/system/${unit}.timer`, content: timer(schedule) },
    ],
    commands: [`systemctl daemon-reload\nsystemctl enable --now ${unit}.timer\nsystemctl start --no-block ${unit}.service`],
  });
}

/** A remote of rclone. @see https://rclone.org/s3/ */
function section(name: string, side: ReplicationSide): string {
  return `[${name}]
type = s3
provider = Other
endpoint = ${side.endpoint}
region = ${side.region}
access_key_id = ${side.accessKeyId}
secret_access_key = ${side.secretAccessKey}
no_check_bucket = true
`;
}

/**
 * One run. What changes at the source while it goes on is for the next run, so it is no difference.
 *
 * @see https://rclone.org/commands/rclone_check/
 */
function script({ name, deleteExtraneous, maxDeletions, bandwidthMibps, check }: ReplicationSpec): string {
  const copy = [
    deleteExtraneous ? `sync --max-delete ${maxDeletions}` : "copy",
    "--checksum --fast-list --stats-one-line --stats 60s --stats-log-level NOTICE",
    ...(bandwidthMibps === undefined ? [] : [`--bwlimit ${bandwidthMibps}M`]),
  ].join(" ");
  const comparison = `cd "$(mktemp -d)"
trap 'rm -rf "$PWD"' EXIT
touch differ missing failed
checked=0
rclone check --one-way --fast-list --differ differ --missing-on-dst missing --error failed "$FROM" "$TO" || checked=$?
rclone lsf -R --files-only --fast-list --use-server-modtime --max-age "$(($(date +%s) - began + 5))s" "$FROM" | sort > fresh
sort -u differ missing failed > all
comm -23 all fresh > wrong
if [ -s wrong ] || { [ "$checked" -ne 0 ] && [ ! -s all ]; }; then
  head -20 wrong >&2
  finish "the comparison failed: $(wc -l < wrong) objects differ or are missing" 1
fi
`;
  return `#!/bin/sh
set -eu
. ${HOME}/${name}.buckets
export RCLONE_CONFIG=${HOME}/${name}.conf
health=/var/lib/archipel-replication-${name}/health.json
began=$(date +%s)

# What happened at last, and when it was all right at last: a monitor needs no more than the age of "good".
finish() {
  good=$(sed -n 's/.*"good": "\\([^"]*\\)".*/\\1/p' "$health" 2>/dev/null || true)
  [ "$2" -eq 0 ] && good=$(date -u +%FT%TZ)
  printf '{"result": "%s", "ended": "%s", "seconds": %d, "good": "%s"}\\n' "$1" "$(date -u +%FT%TZ)" "$(($(date +%s) - began))" "$good" > "$health.new"
  mv "$health.new" "$health"
  exit "$2"
}

rclone ${copy} "$FROM" "$TO" || finish "the copy failed" 1
${check ? comparison : ""}finish "ok" 0
`;
}

function service(unit: string): string {
  return `[Unit]
Description=Copies a bucket to another cloud
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
ExecStart=/usr/local/sbin/${unit}
StateDirectory=${unit}
NoNewPrivileges=true
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
`;
}

function timer(schedule: string): string {
  return `[Unit]
Description=When a bucket is copied to another cloud

[Timer]
OnCalendar=${schedule}
Persistent=true
RandomizedDelaySec=60

[Install]
WantedBy=timers.target
`;
}
