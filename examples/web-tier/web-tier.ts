import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { Bucket, Cloud, CloudInit, ComputeCapability, MachineImage, MachineType, Network, Peer, Port, ServerGroup, Volume } from "archipel";

/**
 * Properties of a web tier.
 */
export interface WebTierProps {
  /** How many servers. */
  readonly servers: number;
  /**
   * Size of each server's data volume in GiB.
   *
   * @default 20
   */
  readonly dataGib?: number;
}

/**
 * Web servers, spread apart where the cloud can, each with a data volume; and a bucket for what they serve. It never names a cloud: it
 * lands on whichever it is put under.
 */
export class WebTier extends Construct {
  /** The servers and their firewall. */
  public readonly group: ServerGroup;
  /** The files that everybody may read. */
  public readonly assets: Bucket;

  public constructor(scope: Construct, id: string, props: WebTierProps) {
    super(scope, id);
    const network = new Network(this, "network", { cidr: "10.20.0.0/16", defaultSubnet: false });
    const subnet = network.addSubnet("web", { cidr: "10.20.1.0/24" });
    this.group = new ServerGroup(this, "web", {
      count: props.servers,
      spread: ComputeCapability.PLACEMENT_SPREAD.isOfferedBy(Cloud.of(this)),
      subnet,
      machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
      image: MachineImage.ubuntu("24.04"),
      publicIp: true,
      cloudInit: new CloudInit({ packages: ["nginx"], files: [{ path: "/var/www/html/index.html", content: "hello\n" }] }),
    });
    this.group.firewall.allow(Peer.anyIpv4(), Port.tcp(80), "http");
    this.group.firewall.allow(Peer.anyIpv4(), Port.tcp(443), "https");
    this.group.servers.forEach((server, index) => {
      const data = new Volume(this, `data-${index}`, { sizeGib: props.dataGib ?? 20 });
      server.attachVolume(data, { mountPath: "/srv" });
    });
    this.assets = new Bucket(this, "assets", { publicRead: true, corsRules: [{ allowedOrigins: ["https://shop.example"] }] });
    new TerraformOutput(this, "addresses", { value: this.group.servers.map((server) => server.publicIp) });
  }
}
