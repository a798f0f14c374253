import { Annotations, Fn } from "cdktf";
import { Construct } from "constructs";
import type { INetwork, RemovalPolicy } from "archipel";
import {
  Cloud, ContainerHost, Database, DatabaseCapability, DatabaseEngine, DatabaseSize, MachineImage, MachineType, Volume,
} from "archipel";

/**
 * Properties of a PostgreSQL server.
 */
export interface PostgreSqlProps {
  /** The private network that it is reached on. */
  readonly network: INetwork;
  /** The name of the database, and of the user who owns it. */
  readonly name: string;
  /** The user's password: a sensitive Terraform variable. Scaleway wants 8 characters or more: small, large, digit and special. */
  readonly password: string;
  /** Storage in GiB. */
  readonly storageGib: number;
  /**
   * What happens to the data when it leaves the program.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * Whether it is on a server with a volume, whatever the cloud runs.
   *
   * @default false
   */
  readonly onServer?: boolean;
  /**
   * What its server starts from, where the cloud runs no databases.
   *
   * @default - Debian 12
   */
  readonly machineImage?: MachineImage;
}

const VERSION = "16";
const PORT = 5432;
const NEEDS = { vcpus: 2, memoryGib: 4 };

/** What a program can make on a database server of the cloud's. */
const NEEDED = [DatabaseCapability.DATABASE, DatabaseCapability.PRIVATE_NETWORK, DatabaseCapability.LOGICAL_DATABASE, DatabaseCapability.USER];

/**
 * PostgreSQL: the cloud's own where it runs databases on private networks, and makes users of them; else a server with a volume, and a warning of what that leaves to you.
 */
export class PostgreSql extends Construct {
  public readonly host: string;
  public readonly port: string;
  /** How the user connects. Sensitive. */
  public readonly url: string;

  public constructor(scope: Construct, id: string, props: PostgreSqlProps) {
    super(scope, id);
    const cloud = Cloud.of(this);
    const isManaged = props.onServer !== true && NEEDED.every((capability) => capability.isOfferedBy(cloud));
    const { host, port, url } = isManaged ? this.managed(props) : this.onServer(props);
    this.host = host;
    this.port = port;
    this.url = url;
    if (!isManaged) {
      Annotations.of(this).addWarning(
        `${cloud.cloudName} runs no databases${DatabaseCapability.DATABASE.isOfferedBy(cloud) ? " on private networks whose users a program makes" : ""}, so that PostgreSQL ` +
          "is on a server of yours: backups, updates, a standby and TLS on the private network are up to you",
      );
    }
  }

  private managed({ network, name, password, storageGib, removalPolicy }: PostgreSqlProps): { host: string; port: string; url: string } {
    const server = new Database(this, "server", {
      engine: DatabaseEngine.postgresql(VERSION),
      size: DatabaseSize.needs(NEEDS),
      storageGib,
      network,
      removalPolicy,
    });
    const database = server.addDatabase(name);
    const user = server.addUser(name, { databases: [database], password });
    return { host: server.host, port: `${server.port}`, url: server.connectionString(user, database) };
  }

  private onServer({ network, name, password, storageGib, removalPolicy, machineImage: image = MachineImage.debian("12") }: PostgreSqlProps): { host: string; port: string; url: string } {
    const host = new ContainerHost(this, "server", {
      containers: {
        postgresql: {
          image: `docker.io/library/postgres:${VERSION}`,
          port: PORT,
          environment: { POSTGRES_DB: name, POSTGRES_USER: name },
          secretEnvironment: { POSTGRES_PASSWORD: password },
        },
      },
      mounts: { postgresql: [{ source: "/srv/postgresql", target: "/var/lib/postgresql/data" }] },
      network,
      machine: MachineType.needs(NEEDS),
      image,
      spread: false,
    });
    const [server] = host.servers;
    server!.attachVolume(new Volume(this, "data", { sizeGib: storageGib, removalPolicy }), { mountPath: "/srv" });
    const quoted = Fn.replace(Fn.urlencode(password), "+", "%20");
    const address = server!.privateIp;
    return { host: address, port: `${PORT}`, url: `postgresql://${name}:${quoted}@${address}:${PORT}/${name}` };
  }
}
