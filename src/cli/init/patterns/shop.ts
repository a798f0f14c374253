import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { MachineImage, MachineType } from "../../../index";
import { Bucket, Network, Peer, Port, Server } from "../../../index";

/** What a shop is made of. */
export interface ShopProps {
  /** How large its server is. */
  readonly machine: MachineType;
  /** What the server starts from. */
  readonly image: MachineImage;
}

/** A web server, and a bucket that keeps old versions of its files. It names no cloud: it lands on the one that it is put under. */
export class Shop extends Construct {
  public readonly server: Server;
  public readonly assets: Bucket;

  public constructor(scope: Construct, id: string, props: ShopProps) {
    super(scope, id);
    const network = new Network(this, "network", { cidr: "10.0.0.0/24" });
    this.server = new Server(this, "server", { ...props, network, publicIp: true });
    this.server.firewall.allow(Peer.anyIpv4(), Port.tcp(443), "https");
    this.assets = new Bucket(this, "assets", { versioned: true });
    new TerraformOutput(this, "address", { value: this.server.publicIp });
    new TerraformOutput(this, "bucket", { value: this.assets.bucketName });
  }
}
