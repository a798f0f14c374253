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
"""On who leads: makes the backup that is due."""
import json, subprocess, time


def call(*command):
  return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def age(*kinds):
  return (time.time() - max([backup["timestamp"]["stop"] for backup in backups if backup["type"] in kinds], default=0)) / 86400


if call("psql", "-Atc", "SELECT pg_is_in_recovery()") == "f\\n":
  call("pgbackrest", "--stanza=main", "stanza-create")
  backups = json.loads(call("pgbackrest", "--stanza=main", "--output=json", "info"))[0]["backup"]
  if age("full") > 6.9:
    call("pgbackrest", "--stanza=main", "--type=full", "backup")
  elif age("full", "incr") > 0.9:
    call("pgbackrest", "--stanza=main", "--type=incr", "backup")
`;

const SERVICE = `[Unit]
Description=Makes the backup that is due

[Service]
Type=oneshot
User=postgres
ExecStart=/usr/local/sbin/federation-backup
`;

const TIMER = `[Timer]
OnActiveSec=1min
OnUnitInactiveSec=15min

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
log-level-console=warn
log-level-file=off

[main]
pg1-path=${DATA}
pg1-socket-path=/var/run/postgresql
`;
}
