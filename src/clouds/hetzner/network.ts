import { Token } from "cdktf";
import type { Construct } from "constructs";
import { NETWORK, NETWORK_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { FirewallHandle } from "./firewall";
import { labelsOf } from "./labels";
import { NetworkHandle, checkNetworkBlock } from "./private-network";
import { Firewall } from "../../../l1/hcloud/firewall";
import { Network } from "../../../l1/hcloud/network";
import { PrimaryIp } from "../../../l1/hcloud/primary-ip";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** Hetzner's networks, firewalls and primary IPs. */
export class HetznerNetwork implements INetworkDriver {
  public readonly capabilities = NETWORK;
  public readonly shortfalls = NETWORK_SHORTFALLS;
  public readonly zonal = false;

  public constructor(private readonly context: Context) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    checkNetworkBlock(scope, spec.cidr);
    const network = new Network(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      ipRange: spec.cidr,
      labels: labelsOf(scope, "Network", spec.tags),
    });
    return new NetworkHandle(this.context, network);
  }

  /** What no rule lets in is dropped, also when there is none. */
  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    const firewall = new Firewall(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      labels: labelsOf(scope, "Firewall", spec.tags),
    });
    return new FirewallHandle(firewall, spec.outboundOpen);
  }

  /** A primary IP that stays when its server goes. */
  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const ip = new PrimaryIp(scope, "Resource", {
      provider: this.context.provider,
      location: this.context.location,
      name: spec.name,
      type: "ipv4",
      labels: labelsOf(scope, "PublicIp", spec.tags),
    });
    return { publicIpId: Token.asString(ip.id), address: ip.ipAddress };
  }
}
