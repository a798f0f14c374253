import { DATA, MOUNT, PATRONI_FILE, patroniConfig } from "./patroni-config";
import type { PatroniSettings } from "./patroni-config";
import { CloudInit } from "../../compute/cloud-init";

/** The service that Patroni is. */
export const DATABASE_UNIT = "federation-database";

/** A server that stops hands the lead over, which takes until all that it wrote is at the next. */
const UNIT = `[Unit]
Description=PostgreSQL of the federation (Patroni)
After=network-online.target federation-quorum.service
Wants=network-online.target
RequiresMountsFor=${MOUNT}
StartLimitIntervalSec=0

[Service]
User=postgres
ExecStart=/usr/bin/patroni ${PATRONI_FILE}
KillMode=process
TimeoutStopSec=120
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
`;

/** What makes a server hold a copy of the database, and lead when it is its turn. */
export function databaseNode(settings: PatroniSettings): CloudInit {
  return new CloudInit({
    packages: ["postgresql", "patroni"],
    files: [
      // Patroni makes the cluster, and Debian none.
      { path: "/etc/postgresql-common/createcluster.conf", content: "create_main_cluster = false\n" },
      { path: PATRONI_FILE, content: patroniConfig(settings), permissions: "0600" },
      { path: `/etc/systemd/system/${DATABASE_UNIT}.service`, content: UNIT },
    ],
    commands: [
      // The volume of a server that was replaced may know the user by another number.
      `mkdir -p ${DATA} && chown -R postgres: ${PATRONI_FILE} ${MOUNT}/postgresql && chmod 0700 ${MOUNT}/postgresql ${DATA}`,
      `systemctl daemon-reload && systemctl enable --now ${DATABASE_UNIT}.service`,
    ],
  });
}
