import { Construct } from "constructs";
import type { BucketAccessKey, IBucket, INetwork } from "archipel";
import { CloudInit, MachineImage, MachineType, Server } from "archipel";

/**
 * Properties of copies of a database.
 */
export interface DatabaseCopiesProps {
  /** The network that the database is reached on. */
  readonly network: INetwork;
  /** How the database is reached: its connection string. Sensitive. */
  readonly url: string;
  /** The bucket that copies go to: at another operator, so that they outlive the first one. */
  readonly bucket: IBucket;
  /** A key to it. */
  readonly key: BucketAccessKey;
  /**
   * When, as systemd's calendar has it.
   *
   * @default "02:30"
   */
  readonly schedule?: string;
  /**
   * For how many days copies are kept.
   *
   * @default 30
   */
  readonly keepDays?: number;
  /**
   * A Debian, or what derives from it, whose PostgreSQL is as new as the database, or newer.
   *
   * @default - Ubuntu 24.04, with PostgreSQL 16
   */
  readonly machineImage?: MachineImage;
}

const UNIT = "database-copy";
const SETTINGS = `/etc/${UNIT}.env`;

/** A copy that cannot be listed, or that is not the same in the bucket, is no copy; old ones go only once there is a new one. */
const SCRIPT = `#!/bin/bash
set -euo pipefail
name="$(date -u +%Y-%m-%dT%H%M%SZ).dump"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
pg_dump --format=custom --no-owner --file="$work/$name" "$DATABASE_URL"
pg_restore --list "$work/$name" > /dev/null
rclone copyto --immutable "$work/$name" "elsewhere:$BUCKET/$name"
rclone check --one-way "$work" "elsewhere:$BUCKET"
rclone delete --min-age "$KEEP_DAYS"d "elsewhere:$BUCKET"
`;

/**
 * A small server beside a PostgreSQL that copies it into a bucket of another operator, for clouds whose own backups stay with them. A copy is taken back by
 * `pg_restore --clean --if-exists --dbname URL FILE`.
 *
 * @see https://www.postgresql.org/docs/16/app-pgdump.html
 * @see https://rclone.org/docs/#config-file how a store is told by the environment
 */
export class DatabaseCopies extends Construct {
  public readonly server: Server;

  public constructor(scope: Construct, id: string, props: DatabaseCopiesProps) {
    super(scope, id);
    const { network, url, bucket, key, schedule = "02:30", keepDays = 30, machineImage: image = MachineImage.ubuntu("24.04") } = props;
    const settings = {
      DATABASE_URL: url,
      BUCKET: bucket.bucketName,
      KEEP_DAYS: `${keepDays}`,
      RCLONE_CONFIG_ELSEWHERE_TYPE: "s3",
      RCLONE_CONFIG_ELSEWHERE_PROVIDER: "Other",
      RCLONE_CONFIG_ELSEWHERE_ENDPOINT: key.s3Endpoint,
      RCLONE_CONFIG_ELSEWHERE_REGION: key.s3Region,
      RCLONE_CONFIG_ELSEWHERE_ACCESS_KEY_ID: key.accessKeyId,
      RCLONE_CONFIG_ELSEWHERE_SECRET_ACCESS_KEY: key.secretAccessKey,
      RCLONE_CONFIG_ELSEWHERE_NO_CHECK_BUCKET: "true",
    };
    this.server = new Server(this, "copier", {
      network,
      image,
      machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }),
      cloudInit: new CloudInit({
        packages: ["postgresql-client", "rclone"],
        files: [
          { path: SETTINGS, content: Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join(""), permissions: "0600" },
          { path: `/usr/local/sbin/${UNIT}`, content: SCRIPT, permissions: "0755" },
          { path: `/etc/systemd/system/${UNIT}.service`, content: SERVICE },
          { path: `/etc/systemd/system/${UNIT}.timer`, content: timer(schedule) },
        ],
        commands: [`systemctl daemon-reload\nsystemctl enable --now ${UNIT}.timer\nsystemctl start --no-block ${UNIT}.service`],
      }),
    });
  }
}

const SERVICE = `[Unit]
Description=A copy of the database
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
EnvironmentFile=${SETTINGS}
ExecStart=/usr/local/sbin/${UNIT}
`;

function timer(schedule: string): string {
  return `[Unit]
Description=A copy of the database

[Timer]
OnCalendar=${schedule}
Persistent=true

[Install]
WantedBy=timers.target
`;
}
