import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type {
  Certificate, FederatedBucketKey, FederatedDatabase, FederatedObjectStore, FederatedServerOptions, FederatedServers, Federation, IDnsZone,
  MachineImage, MachineType, Spread, Withdrawal,
} from "archipel";
import {
  CloudInit, ContainerHost, EndpointTargets, FederatedBucketAccess, FederatedEndpoint, HealthCheck, ListenerProtocol, PortAffinity,
} from "archipel";
import { COLLABORA_PORT, CRON_COMMANDS, CRON_FILES, NEXTCLOUD_PORT, collabora, nextcloudEnvironment, officeSettings } from "./office-containers";

/** An app of Nextcloud's that is not in its image. */
export interface NextcloudApp {
  /** Its version. */
  readonly version: string;
  /** What `sha256sum` says of the release that you fetched and looked at: no checksums are published. Servers take this one or none. */
  readonly sha256: string;
}

/**
 * Properties of an office suite of a federation.
 */
export interface FederatedOfficeProps {
  /** Where accounts, calendars and the names of files are. */
  readonly database: FederatedDatabase;
  /** Where the files are. */
  readonly store: FederatedObjectStore;
  /** The zone of its names, at each DNS provider. */
  readonly zones: IDnsZone[];
  /** A certificate for both of its names. */
  readonly certificate: Certificate;
  /** The first password of the user `admin`: a sensitive Terraform variable. */
  readonly adminPassword: string;
  /** How many servers. */
  readonly count: number;
  /** Which machine each runs on. */
  readonly machine: MachineType;
  /** Which operating system they start from. */
  readonly image: MachineImage;
  /** The whole version of Nextcloud, `32.0.13`, as all servers must have the same. */
  readonly nextcloud: string;
  /** Collabora's connector. */
  readonly richdocuments: NextcloudApp;
  /** What takes a member out of the answers when it is dead. */
  readonly withdrawal: Withdrawal;
  /** The small server before them on members whose cloud has no such load balancers. */
  readonly front: FederatedServerOptions;
  /**
   * How they are shared out.
   *
   * @default Spread.even()
   */
  readonly spread?: Spread;
}

/** Ports of each server that lead to the right one of all. */
const CLOUD_PORT = 8080;
const OFFICE_PORT = 9981;
const OFTEN = { intervalSeconds: 4, unhealthyAfter: 2 };
const HERE = "/etc/archipel/nextcloud";
/** What Nextcloud's image runs before its web server. */
const BEFORE_STARTING = "/docker-entrypoint-hooks.d/before-starting";
const ARCHIVES = "/var/lib/nextcloud-apps";
/** www-data in Nextcloud's image. */
const WEB_USER = 33;

/**
 * Nextcloud and Collabora Online on several members at once. No server of them keeps anything: accounts are in the database, files in the object store, and what the
 * first installation would write on one server alone, the identity of the instance, is made by Terraform. So each may die, or be made anew with another operator.
 */
export class FederatedOffice extends Construct {
  /** Where Nextcloud is served. */
  public readonly url: string;
  /** What runs it. */
  public readonly servers: FederatedServers;

  public constructor(federation: Federation, id: string, props: FederatedOfficeProps) {
    super(federation, id);
    const { database, store, zones, count, machine, image, spread } = props;
    const [cloudHost, officeHost] = ["cloud", "office"].map((name) => `${name}.${zones[0]!.zoneName}`) as [string, string];
    const key = store.addKey("nextcloud");
    store.addBucket("nextcloud").grant(key, FederatedBucketAccess.READ_WRITE);
    const containers = this.containers(federation, key, props, cloudHost);
    this.servers = federation.servers(`${id}-servers`, {
      count,
      machine,
      image,
      spread,
      sharedPorts: {
        ports: [
          // Sessions are on servers: a browser stays with its own, and is signed in anew at another by what Nextcloud remembers.
          { port: CLOUD_PORT, targetPort: NEXTCLOUD_PORT, healthCheck: HealthCheck.http({ ...OFTEN, path: "/index.php/204", host: cloudHost, expectedStatus: 204 }), affinity: PortAffinity.cookie() },
          // Who edits a document meets the others on one server.
          { port: OFFICE_PORT, targetPort: COLLABORA_PORT, healthCheck: HealthCheck.http({ ...OFTEN, path: "/" }), affinity: PortAffinity.parameter("WOPISrc") },
        ],
      },
      cloudInit: CloudInit.merge(database.proxy, store.proxy, nextcloudFiles(props, cloudHost, officeHost), containers),
    });
    const publish = (name: string, targetPort: number): string => new FederatedEndpoint(federation, `${id}-${name}`, {
      name,
      zones,
      targets: EndpointTargets.servers(this.servers, { front: props.front }),
      ports: [{ port: 443, protocol: ListenerProtocol.HTTPS, targetPort }],
      certificate: props.certificate,
      healthCheck: HealthCheck.http({ path: "/archipel-alive" }),
      withdrawal: props.withdrawal,
    }).fullName;
    this.url = `https://${publish("cloud", CLOUD_PORT)}`;
    publish("office", OFFICE_PORT);
  }

  private containers(federation: Federation, key: FederatedBucketKey, props: FederatedOfficeProps, cloudHost: string): CloudInit {
    const { database, store } = props;
    const files = new URL(store.endpoint);
    const { instanceid, passwordsalt, secret } = identityOf(key);
    return ContainerHost.cloudInit(this, {
      hostNetwork: true,
      containers: {
        nextcloud: {
          image: `docker.io/library/nextcloud:${props.nextcloud}-apache`,
          port: NEXTCLOUD_PORT,
          environment: nextcloudEnvironment({
            host: cloudHost,
            proxies: federation.cidr,
            database: { address: database.proxyEndpoint, name: database.databaseName, user: database.userName },
            files: { host: files.hostname, port: files.port, region: store.region, bucket: "nextcloud", accessKeyId: key.accessKeyId, tls: false },
          }),
          secretEnvironment: {
            POSTGRES_PASSWORD: database.password,
            OBJECTSTORE_S3_SECRET: key.secretAccessKey,
            OFFICE_ADMIN_PASSWORD: props.adminPassword,
            // Nextcloud reads NC_… before its configuration file, also while it installs itself.
            NC_instanceid: instanceid,
            NC_passwordsalt: passwordsalt,
            NC_secret: secret,
          },
        },
        collabora: collabora(cloudHost),
      },
      mounts: {
        nextcloud: [
          { source: HERE, target: BEFORE_STARTING, readOnly: true },
          { source: ARCHIVES, target: "/srv/apps" },
        ],
      },
    });
  }
}

/**
 * What makes several servers one instance. It is derived from the key of its bucket, which lives as long as the files do: their folder is called by the one, and what is encrypted in the
 * database by the other.
 */
function identityOf(key: FederatedBucketKey): { readonly instanceid: string; readonly passwordsalt: string; readonly secret: string } {
  const derived = (purpose: string): string => Fn.sha256(Fn.join("/", [`nextcloud/${purpose}`, key.secretAccessKey]));
  return { instanceid: `oc${Fn.substr(derived("instanceid"), 0, 10)}`, passwordsalt: derived("passwordsalt"), secret: derived("secret") };
}

const script = (name: string): string => readFileSync(join(__dirname, "nextcloud", name), "utf8");

/** What turns the image into one of many. */
function nextcloudFiles({ richdocuments: { version, sha256 } }: FederatedOfficeProps, cloudHost: string, officeHost: string): CloudInit {
  const release = `https://github.com/nextcloud-releases/richdocuments/releases/download/v${version}/richdocuments-v${version}.tar.gz`;
  const settings = ["app:enable richdocuments", ...officeSettings(`https://${officeHost}`)];
  return new CloudInit({
    files: [
      { path: `${HERE}/office.sh`, permissions: "0755", content: script("before-starting.sh") },
      { path: `${HERE}/turn.php`, content: script("turn.php") },
      { path: `${HERE}/office.config.php`, content: configFor(cloudHost) },
      { path: `${HERE}/apps`, content: `richdocuments ${version} ${sha256} ${release}\n` },
      { path: `${HERE}/settings`, content: `${settings.join("\n")}\n` },
      ...CRON_FILES,
    ],
    commands: [`install -d -o ${WEB_USER} -g ${WEB_USER} ${ARCHIVES}`, ...CRON_COMMANDS],
  });
}

/** What holds on all servers. Locks of files are in the database, as there is no cache that they share. */
function configFor(host: string): string {
  return [
    "<?php",
    "$CONFIG = [",
    `  'trusted_domains' => ['${host}'],`,
    "  'appstoreenabled' => false,",
    "  'log_type' => 'errorlog',",
    "  'memcache.distributed' => '\\OC\\Memcache\\NullCache',",
    "];",
    "",
  ].join("\n");
}
