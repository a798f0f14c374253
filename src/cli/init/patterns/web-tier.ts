import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { MachineImage, MachineType } from "../../../index";
import {
  Cloud, CloudInit, ComputeCapability, HealthCheck, ListenerProtocol, LoadBalancer, Network, ServerGroup, Target, TargetProtocol,
} from "../../../index";

/** Python is in every image that has cloud-init, so that servers without a way to the internet serve, too. Put your own in its place. */
const SERVICE = `[Unit]
After=network.target

[Service]
ExecStart=/usr/bin/python3 -m http.server 80 --directory /var/www
ExecStartPre=/bin/mkdir -p /var/www
Restart=always

[Install]
WantedBy=multi-user.target
`;

/** What a web tier is made of. */
export interface WebTierProps {
  /** How large its servers are. */
  readonly machine: MachineType;
  /** What the servers start from. */
  readonly image: MachineImage;
  /**
   * How many servers.
   *
   * @default 2
   */
  readonly servers?: number;
}

/** Web servers behind a load balancer. They name no cloud: they land on the one that they are put under. */
export class WebTier extends Construct {
  public readonly group: ServerGroup;
  public readonly balancer: LoadBalancer;

  public constructor(scope: Construct, id: string, { machine, image, servers = 2 }: WebTierProps) {
    super(scope, id);
    const network = new Network(this, "network", { cidr: "10.0.0.0/24" });
    this.group = new ServerGroup(this, "servers", {
      count: servers,
      spread: ComputeCapability.PLACEMENT_SPREAD.isOfferedBy(Cloud.of(this)), // on different hosts, where the cloud can
      network,
      machine,
      image,
      cloudInit: new CloudInit({
        files: [{ path: "/etc/systemd/system/web.service", content: SERVICE }],
        commands: ["systemctl enable --now web"],
      }),
    });
    this.balancer = new LoadBalancer(this, "balancer", { network, publicIp: true });
    const defaultTargets = this.balancer.addTargetGroup("web", {
      protocol: TargetProtocol.HTTP,
      port: 80,
      targets: [Target.group(this.group)],
      healthCheck: HealthCheck.http({ path: "/" }),
    });
    this.balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets });
    new TerraformOutput(this, "address", { value: this.balancer.address });
  }
}
