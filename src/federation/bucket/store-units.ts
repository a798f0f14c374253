import { GARAGE_PROGRAM, STORE_DATA, STORE_PROGRAM } from "./store-program";

/** Where S3 is spoken. */
export const S3_PORT = 3900;
/** Where nodes talk with each other; encrypted and authenticated by Garage. */
const RPC_PORT = 3901;
/** Where the administration API and the health check are. */
export const ADMIN_PORT = 3903;
/** What S3 clients sign with. */
export const S3_REGION = "garage";

/**
 * The configuration of a node. It names nobody else, as `archipel-store` introduces the nodes to each other.
 *
 * What was acknowledged is on disks: both kinds of fsync are on, as members may lose power together. A block that is missing is asked for after twice the RPC timeout.
 *
 * A member that vanishes without a word, as behind an overlay whose gateway is dead, is asked before others for more than a minute, until Garage gives up its
 * connection: each question then waits for the RPC timeout. So it is short.
 *
 * @see https://garagehq.deuxfleurs.fr/documentation/reference-manual/configuration/ read 2026-11-28
 */
export function garageToml(seat: string, replicas: number): string {
  return `replication_factor = ${replicas}
consistency_mode = "consistent"
metadata_dir = "${STORE_DATA}/meta"
data_dir = "${STORE_DATA}/data"
db_engine = "lmdb"
metadata_fsync = true
data_fsync = true
metadata_auto_snapshot_interval = "6h"
rpc_secret_file = "/run/garage/rpc"
rpc_bind_addr = "${seat}:${RPC_PORT}"
rpc_public_addr = "${seat}:${RPC_PORT}"
rpc_timeout_msec = 3000

[s3_api]
api_bind_addr = "${seat}:${S3_PORT}"
s3_region = "${S3_REGION}"

[admin]
api_bind_addr = "${seat}:${ADMIN_PORT}"
admin_token_file = "/run/garage/admin"
`;
}

/** Garage itself. It starts only on its volume: without it, it would begin as another node. */
export const GARAGE_UNIT = `[Unit]
Description=Garage, a node of an object store
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Service]
User=garage
RuntimeDirectory=garage
RuntimeDirectoryPreserve=yes
ExecStartPre=+${STORE_PROGRAM} prepare
ExecStart=${GARAGE_PROGRAM} server
Restart=always
RestartSec=5
TimeoutStartSec=900
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
`;

/** What keeps the node together with the others. */
export const STORE_UNIT = `[Unit]
Description=Keeps this node of the object store together with the others
Wants=garage.service
After=garage.service
StartLimitIntervalSec=0

[Service]
ExecStart=${STORE_PROGRAM} watch
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
`;
