import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { Certificate, IDnsZone, RemovalPolicy } from "archipel";
import { Bucket, BucketAccessKey, CloudInit, ContainerHost, MachineImage, MachineType, Network, Volume } from "archipel";
import type { Hosting } from "./hosting";
import { HttpsFront } from "./https-front";
import { COLLABORA_PORT, CRON_COMMANDS, CRON_FILES, NEXTCLOUD_PORT, collabora, nextcloudEnvironment, officeSettings } from "./office-containers";
import { PostgreSql } from "./postgresql";

/**
 * Properties of an office suite.
 */
export interface OfficeSuiteProps {
  /** The zone of its names, on whichever cloud. */
  readonly zone: IDnsZone;
  /** A certificate for both of its names. */
  readonly certificate: Certificate;
  /** The password of the database: a sensitive Terraform variable. */
  readonly databasePassword: string;
  /** The first password of the user `admin`: a sensitive Terraform variable. */
  readonly adminPassword: string;
  /**
   * The name of Nextcloud in the zone.
   *
   * @default "cloud"
   */
  readonly cloudName?: string;
  /**
   * The name of Collabora Online in the zone.
   *
   * @default "office"
   */
  readonly officeName?: string;
  /**
   * What happens to files and data when they leave the program.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * What differs on a cloud that lacks something.
   *
   * @default - as on a cloud that has all of it
   */
  readonly hosting?: Hosting;
}

const NETWORK = "10.50.0.0/20";
const HOOKS = "/etc/nextcloud/post-installation";

/**
 * Files, calendars, mail and documents edited together: Nextcloud and Collabora Online on a server, with the files in a bucket and the
 * rest in PostgreSQL. It never names a cloud: it lands on whichever it is put under.
 *
 * What Nextcloud itself keeps beside them, its configuration and apps, is on a volume, which outlives the server.
 *
 * @see https://github.com/nextcloud/docker
 */
export class OfficeSuite extends Construct {
  /** Where Nextcloud is served. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: OfficeSuiteProps) {
    super(scope, id);
    const { zone, certificate, databasePassword, removalPolicy, cloudName = "cloud", officeName = "office", hosting = {} } = props;
    const machineImage = hosting.machineImage ?? MachineImage.debian("12");
    const network = new Network(this, "network", { cidr: NETWORK });
    const database = new PostgreSql(this, "database", {
      network, name: "nextcloud", password: databasePassword, storageGib: 40, removalPolicy, machineImage, onServer: hosting.ownDatabase,
    });
    const files = new Bucket(this, "files", { removalPolicy });
    const key = hosting.filesKey ?? new BucketAccessKey(this, "files-key", { bucket: files });
    const [cloudHost, officeHost] = [`${cloudName}.${zone.zoneName}`, `${officeName}.${zone.zoneName}`];
    const servers = new ContainerHost(this, "server", {
      network,
      machine: MachineType.needs({ vcpus: 4, memoryGib: 8 }),
      image: machineImage,
      spread: false,
      cloudInit: afterInstallation(`https://${officeHost}`),
      containers: {
        nextcloud: {
          image: "docker.io/library/nextcloud:31-apache",
          port: NEXTCLOUD_PORT,
          environment: {
            NEXTCLOUD_ADMIN_USER: "admin",
            NEXTCLOUD_TRUSTED_DOMAINS: cloudHost,
            ...nextcloudEnvironment({
              host: cloudHost,
              proxies: NETWORK,
              database: { address: `${database.host}:${database.port}`, name: "nextcloud", user: "nextcloud" },
              files: {
                host: Fn.trimprefix(files.s3Endpoint, "https://"),
                region: files.s3Region,
                bucket: files.bucketName,
                accessKeyId: key.accessKeyId,
                tls: true,
              },
            }),
          },
          secretEnvironment: {
            NEXTCLOUD_ADMIN_PASSWORD: props.adminPassword,
            POSTGRES_PASSWORD: databasePassword,
            OBJECTSTORE_S3_SECRET: key.secretAccessKey,
          },
        },
        collabora: collabora(cloudHost),
      },
      mounts: {
        nextcloud: [
          { source: "/srv/nextcloud", target: "/var/www/html" },
          { source: HOOKS, target: "/docker-entrypoint-hooks.d/post-installation", readOnly: true },
        ],
      },
    });
    servers.servers[0]!.attachVolume(new Volume(this, "data", { sizeGib: 20, removalPolicy }), { mountPath: "/srv" });
    const sites = [{ name: cloudName, servers, port: NEXTCLOUD_PORT }, { name: officeName, servers, port: COLLABORA_PORT }];
    const ownServer = hosting.ownFront && { machineImage, ...hosting.ownFront };
    [this.url] = new HttpsFront(this, "front", { network, zone, certificate, sites, ownServer }).urls as [string, string];
  }
}

/** What Nextcloud's image does once it has installed itself, and its background jobs every five minutes. */
function afterInstallation(officeUrl: string): CloudInit {
  const occ = "php /var/www/html/occ";
  return new CloudInit({
    files: [
      {
        path: `${HOOKS}/office.sh`,
        permissions: "0755",
        content: ["#!/bin/sh", "set -e", ...["app:install richdocuments", ...officeSettings(officeUrl)].map((words) => `${occ} ${words}`), ""].join("\n"),
      },
      ...CRON_FILES,
    ],
    commands: CRON_COMMANDS,
  });
}
