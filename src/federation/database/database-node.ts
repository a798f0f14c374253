import { DATA, FOLDER, MOUNT, patroniConfig, setupSql } from "./patroni-config";
import type { PatroniSettings } from "./patroni-config";
import { QUORUM_PROGRAM } from "../quorum/quorum-script";
import { CloudInit } from "../../compute/cloud-init";

/** Command of a server that gives up all that it holds. */
export const LEAVE_PROGRAM = "/usr/local/sbin/federation-database-leave";

const UNIT = `[Unit]
Description=PostgreSQL of the federation (Patroni)
After=network-online.target federation-quorum.service
Wants=network-online.target
RequiresMountsFor=${MOUNT}
StartLimitIntervalSec=0

[Service]
User=postgres
Group=postgres
ExecStart=/usr/bin/patroni ${FOLDER}/patroni.yml
ExecReload=/bin/kill -HUP $MAINPID
KillMode=process
TimeoutStopSec=120
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
`;

const LEAVE = `#!/bin/sh
# Gives up what this server holds, before it is taken out: the lead goes to a standby that has all that was confirmed, then the vote, then the copy rests.
set -eu
patroni() { patronictl -c ${FOLDER}/patroni.yml "$@"; }
name=$(sed -n 's/^name: //p' ${FOLDER}/patroni.yml)
scope=$(sed -n 's/^scope: //p' ${FOLDER}/patroni.yml)
if [ "$(runuser -u postgres -- psql -Atc 'SELECT pg_is_in_recovery()')" = f ]; then
  patroni switchover "$scope" --master "$name" --force
fi
${QUORUM_PROGRAM} leave
systemctl disable --now federation-database.service
`;

/** What one server is told. */
export interface DatabaseNode extends PatroniSettings {
  readonly databaseName: string;
  readonly userName: string;
}

/** What makes a server hold a copy of the database, and lead when it is its turn. */
export function databaseNode(node: DatabaseNode): CloudInit {
  return new CloudInit({
    packages: ["postgresql", "patroni", "python3-etcd"],
    files: [
      // Patroni makes the cluster, and Debian none.
      { path: "/etc/postgresql-common/createcluster.conf", content: "create_main_cluster = false\n" },
      { path: `${FOLDER}/patroni.yml`, content: patroniConfig(node), permissions: "0600" },
      { path: `${FOLDER}/setup.sql`, content: setupSql(node.databaseName, node.userName, node.passwords.application), permissions: "0600" },
      { path: LEAVE_PROGRAM, content: LEAVE, permissions: "0755" },
      { path: "/etc/systemd/system/federation-database.service", content: UNIT },
    ],
    commands: [
      `chown postgres: ${FOLDER}/patroni.yml ${FOLDER}/setup.sql`,
      // The volume of a server that was replaced may know the user by another number.
      `install -d -m 0700 ${MOUNT}/postgresql && chown -R postgres: ${MOUNT}/postgresql && install -d -o postgres -g postgres -m 0700 ${DATA}`,
      "systemctl daemon-reload && systemctl enable --now federation-database.service",
    ],
  });
}
