import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { MachineImage, MachineType } from "../../../index";
import { Network, Peer, Port, Server } from "../../../index";

/** What a web server is made of. */
export interface WebServerProps {
  /** How large it is. */
  readonly machine: MachineType;
  /** What it starts from. */
  readonly image: MachineImage;
}

/** A server on a private network, which the internet reaches by HTTPS. It names no cloud: it lands on the one that it is put under. */
export class WebServer extends Construct {
  public readonly server: Server;

  public constructor(scope: Construct, id: string, props: WebServerProps) {
    super(scope, id);
    const network = new Network(this, "network", { cidr: "10.0.0.0/24" });
    this.server = new Server(this, "server", { ...props, network, publicIp: true });
    this.server.firewall.allow(Peer.anyIpv4(), Port.tcp(443), "https");
    new TerraformOutput(this, "address", { value: this.server.publicIp });
  }
}
