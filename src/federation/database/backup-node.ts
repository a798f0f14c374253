import { Fn, Token } from "cdktf";
import { DATA } from "./patroni-config";
import { CloudInit } from "../../compute/cloud-init";

/** Where backups go. */
export interface BackupSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucketName: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly passphrase: string;
  /** The folder in the bucket. */
  readonly folder: string;
  readonly keepFull: number;
}

/**
 * What is due is read from the bucket, so that whoever leads goes on where the last leader was. A full backup in a week, and what changed since once a day.
 *
 * @see https://pgbackrest.org/user-guide.html#backup
 */
const SCRIPT = `#!/usr/bin/python3
"""Makes the backup that is due. On who leads; the others have nothing to do."""
import json, subprocess, sys, time

DAY = 86400


def call(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def pgbackrest(*words):
    subprocess.run(["pgbackrest", "--stanza=main", *words], check=True)


if call("psql", "-Atc", "SELECT pg_is_in_recovery()").strip() != "f":
    sys.exit()
pgbackrest("stanza-create")
backups = json.loads(call("pgbackrest", "--stanza=main", "--output=json", "info"))[0]["backup"]
age = lambda *kinds: time.time() - max([backup["timestamp"]["stop"] for backup in backups if backup["type"] in kinds], default=0)
if not backups:
    pgbackrest("check")
if age("full") > 7 * DAY - 3600:
    pgbackrest("--type=full", "backup")
elif age("full", "diff", "incr") > DAY - 3600:
    pgbackrest("--type=incr", "backup")
`;

const SERVICE = `[Unit]
Description=Makes the backup that is due
After=federation-database.service

[Service]
Type=oneshot
User=postgres
ExecStart=/usr/local/sbin/federation-backup
`;

const TIMER = `[Unit]
Description=Looks every quarter of an hour whether a backup is due

[Timer]
OnActiveSec=1min
OnUnitInactiveSec=15min
Unit=federation-backup.service

[Install]
WantedBy=timers.target
`;

/** What makes a server keep backups while it leads. */
export function backupNode(settings: BackupSettings): CloudInit {
  return new CloudInit({
    packages: ["pgbackrest"],
    files: [
      { path: "/etc/pgbackrest/pgbackrest.conf", content: backrestConfig(settings), permissions: "0600" },
      { path: "/usr/local/sbin/federation-backup", content: SCRIPT, permissions: "0755" },
      { path: "/etc/systemd/system/federation-backup.service", content: SERVICE },
      { path: "/etc/systemd/system/federation-backup.timer", content: TIMER },
    ],
    commands: [
      "chown -R postgres: /etc/pgbackrest",
      "systemctl daemon-reload && systemctl enable --now federation-backup.timer",
    ],
  });
}

/**
 * The configuration of pgBackRest 2.45. What leaves the server is encrypted: who keeps the bucket reads nothing.
 *
 * @see https://pgbackrest.org/configuration.html
 */
function backrestConfig({ endpoint, region, bucketName, accessKeyId, secretAccessKey, passphrase, folder, keepFull }: BackupSettings): string {
  const host = Token.isUnresolved(endpoint) ? Fn.trimprefix(endpoint, "https://") : endpoint.replace(/^https:\/\//, "");
  return `[global]
repo1-type=s3
repo1-s3-endpoint=${host}
repo1-s3-region=${region}
repo1-s3-bucket=${bucketName}
repo1-s3-key=${accessKeyId}
repo1-s3-key-secret=${secretAccessKey}
repo1-s3-uri-style=path
repo1-path=/${folder}
repo1-cipher-type=aes-256-cbc
repo1-cipher-pass=${passphrase}
repo1-retention-full=${keepFull}
repo1-bundle=y
compress-type=zst
start-fast=y
log-level-console=info
log-level-file=off

[main]
pg1-path=${DATA}
pg1-socket-path=/var/run/postgresql
`;
}
