import { stringify } from "yaml";

/** Where the volume is mounted. */
export const MOUNT = "/srv/database";
/** Where the configuration of Patroni is. */
export const PATRONI_FILE = "/etc/federation-database.yml";
/** PostgreSQL of Debian 12. @see https://packages.debian.org/bookworm/postgresql */
const VERSION = "15";
/** Where the data is. */
export const DATA = `${MOUNT}/postgresql/${VERSION}`;
/** Where each answers what it is. */
export const REST_PORT = 8008;

/** Passwords, as Terraform's expressions. */
export interface DatabasePasswords {
  readonly application: string;
  readonly replication: string;
  readonly rewind: string;
  readonly rest: string;
}

/** What one server's Patroni is told. */
export interface PatroniSettings {
  readonly scope: string;
  readonly name: string;
  readonly memberName: string;
  readonly address: string;
  /** The block of the federation. */
  readonly cidr: string;
  readonly strict: boolean;
  readonly archives: boolean;
  readonly databaseName: string;
  readonly userName: string;
  readonly passwords: DatabasePasswords;
}

/**
 * Who leads is found out anew after 20 seconds without a sign of life, the least that Patroni takes; between two looks are 5, and an etcd that elects is waited for 7:
 * `loop_wait + 2 * retry_timeout <= ttl`. As long as the leader reaches all others, it leads on without etcd (`failsafe_mode`).
 *
 * @see https://patroni.readthedocs.io/en/latest/dynamic_configuration.html
 */
const PACE = { ttl: 20, loop_wait: 5, retry_timeout: 7, maximum_lag_on_failover: 1_048_576, failsafe_mode: true };

/**
 * The configuration of Patroni 3.0. It names this server and the etcd beside it, nobody else.
 *
 * @see https://patroni.readthedocs.io/en/latest/yaml_configuration.html
 */
export function patroniConfig(settings: PatroniSettings): string {
  const { scope, name, memberName, address, cidr, strict, archives, databaseName, userName, passwords } = settings;
  const rest = `${address}:${REST_PORT}`;
  return stringify({
    scope,
    name,
    restapi: { listen: rest, connect_address: rest, authentication: { username: "patroni", password: passwords.rest } },
    etcd3: { hosts: "127.0.0.1:2379" },
    bootstrap: {
      dcs: {
        ...PACE,
        synchronous_mode: true,
        synchronous_mode_strict: strict,
        postgresql: { use_pg_rewind: true, use_slots: true },
      },
      initdb: ["data-checksums", { encoding: "UTF8" }, { locale: "C.UTF-8" }],
      // The first leader makes the database; Patroni gives the user its password after that.
      post_bootstrap: `psql -v ON_ERROR_STOP=1 -c 'CREATE ROLE "${userName}" LOGIN' -c 'CREATE DATABASE "${databaseName}" OWNER "${userName}"'`,
      users: { [userName]: { password: passwords.application } },
    },
    postgresql: {
      listen: `${address},127.0.0.1:5432`,
      connect_address: `${address}:5432`,
      use_unix_socket: true,
      data_dir: DATA,
      bin_dir: `/usr/lib/postgresql/${VERSION}/bin`,
      pgpass: `${MOUNT}/postgresql/pgpass`,
      // A copy begins at once, and not when the leader would write all down anyway.
      basebackup: { checkpoint: "fast" },
      // What cannot be rewound is copied anew from the leader.
      remove_data_directory_on_rewind_failure: true,
      remove_data_directory_on_diverged_timelines: true,
      authentication: {
        superuser: { username: "postgres" },
        replication: { username: "replicator", password: passwords.replication },
        rewind: { username: "rewinder", password: passwords.rewind },
      },
      // The superuser has no password and comes in by the socket alone.
      pg_hba: [
        "local all postgres peer",
        `host replication replicator ${cidr} scram-sha-256`,
        // Patroni asks its own server for the timeline.
        "host replication replicator 127.0.0.1/32 scram-sha-256",
        `host postgres rewinder ${cidr} scram-sha-256`,
        "host all postgres,replicator,rewinder all reject",
        `host all all ${cidr} scram-sha-256`,
        "host all all 127.0.0.1/32 scram-sha-256",
      ],
      parameters: {
        unix_socket_directories: "/var/run/postgresql",
        password_encryption: "scram-sha-256",
        ...(archives ? { archive_mode: "on", archive_timeout: "5min", archive_command: "pgbackrest --stanza=main archive-push %p" } : {}),
      },
    },
    watchdog: { mode: "off" },
    tags: { member: memberName },
    // Patroni reads YAML 1.1, where `off` is no text.
  }, { lineWidth: 0, version: "1.1" });
}
