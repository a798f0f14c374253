import { Construct } from "constructs";
import type { Certificate, IDnsZone, RemovalPolicy } from "archipel";
import { Bucket, BucketAccessKey, ContainerHost, MachineImage, MachineType, Network } from "archipel";
import type { Hosting } from "./hosting";
import { HttpsFront } from "./https-front";
import { PostgreSql } from "./postgresql";

/**
 * Properties of a three-tier application.
 */
export interface ThreeTierProps {
  /** The application's image. It listens on `port`, and keeps nothing to itself: `DATABASE_URL` and `S3_…` tell it where. */
  readonly image: string;
  /** The port that it answers HTTP on. */
  readonly port: number;
  /** A path that answers 200 when the application is well. */
  readonly healthPath: string;
  /** The zone that its name is in, on whichever cloud. */
  readonly zone: IDnsZone;
  /** Its name in the zone. */
  readonly name: string;
  /** A certificate for the name. */
  readonly certificate: Certificate;
  /** The password of the database: a sensitive Terraform variable. */
  readonly databasePassword: string;
  /**
   * How many servers.
   *
   * @default 2
   */
  readonly servers?: number;
  /**
   * Storage of the database in GiB.
   *
   * @default 40
   */
  readonly databaseGib?: number;
  /**
   * What happens to the data when it leaves the program.
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

/**
 * A load balancer with a name and TLS, servers that run an application, and a database and a bucket behind them. It never names a
 * cloud: it lands on whichever it is put under.
 */
export class ThreeTier extends Construct {
  /** Where it is served. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: ThreeTierProps) {
    super(scope, id);
    const { image, port, zone, certificate, servers: count = 2, databaseGib = 40, removalPolicy, hosting = {} } = props;
    const machineImage = hosting.machineImage ?? MachineImage.debian("12");
    const network = new Network(this, "network", { cidr: "10.40.0.0/20" });
    const database = new PostgreSql(this, "database", {
      network, name: "app", password: props.databasePassword, storageGib: databaseGib, removalPolicy, machineImage, onServer: hosting.ownDatabase,
    });
    const files = new Bucket(this, "files", { removalPolicy });
    const key = hosting.filesKey ?? new BucketAccessKey(this, "files-key", { bucket: files });
    const servers = new ContainerHost(this, "app", {
      count,
      network,
      machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
      image: machineImage,
      spread: hosting.spread,
      containers: {
        app: {
          image,
          port,
          environment: { S3_ENDPOINT: files.s3Endpoint, S3_REGION: files.s3Region, S3_BUCKET: files.bucketName, S3_ACCESS_KEY_ID: key.accessKeyId },
          secretEnvironment: { DATABASE_URL: database.url, S3_SECRET_ACCESS_KEY: key.secretAccessKey },
        },
      },
    });
    const sites = [{ name: props.name, servers, port, healthPath: props.healthPath }];
    const ownServer = hosting.ownFront && { machineImage, ...hosting.ownFront };
    [this.url] = new HttpsFront(this, "front", { network, zone, certificate, sites, ownServer }).urls as [string];
  }
}
