import { Construct } from "constructs";
import type { IBucket } from "archipel";
import { Bucket, CloudInit, MachineImage, MachineType, Network, Peer, Port, Server } from "archipel";

/**
 * Properties of an island.
 */
export interface IslandProps {
  /** How many servers. */
  readonly servers: number;
  /**
   * Whether the internet reaches them.
   *
   * @default false
   */
  readonly isPublic?: boolean;
  /**
   * Whether it keeps files.
   *
   * @default false
   */
  readonly bucket?: boolean;
  /**
   * Buckets on other islands that the servers are told of.
   *
   * @default - none
   */
  readonly reads?: readonly IBucket[];
  /**
   * What the servers start from.
   *
   * @default - Ubuntu 24.04
   */
  readonly image?: MachineImage;
}

/** A network with servers, and a bucket if it keeps anything. It lands on whichever cloud it is put under. */
export class Island extends Construct {
  public readonly servers: readonly Server[];
  public readonly bucket?: Bucket;

  public constructor(scope: Construct, id: string, props: IslandProps) {
    super(scope, id);
    const network = new Network(this, "network", { cidr: "10.40.0.0/20" });
    const told = (props.reads ?? []).map((bucket) => `${bucket.s3Endpoint} ${bucket.bucketName}\n`).join("");
    const cloudInit = told === "" ? undefined : new CloudInit({ files: [{ path: "/etc/island/buckets", content: told }] });
    this.servers = Array.from({ length: props.servers }, (_, index) =>
      new Server(this, `server-${index}`, {
        network,
        machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
        image: props.image ?? MachineImage.ubuntu("24.04"),
        publicIp: props.isPublic,
        cloudInit,
      }));
    if (props.isPublic === true) {
      this.servers.forEach((server) => server.firewall.allow(Peer.anyIpv4(), Port.tcp(443), "https"));
    }
    this.bucket = props.bucket === true ? new Bucket(this, "files") : undefined;
  }
}
