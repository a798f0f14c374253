import type { Construct } from "constructs";
import { networkOffer } from "./capabilities";
import type { Context } from "./context";
import { FirewallHandle } from "./firewall";
import { NetworkHandle } from "./private-network";
import { Firewall } from "../../../l1/gridscale/firewall";
import { Ipv4 } from "../../../l1/gridscale/ipv4";
import { Network } from "../../../l1/gridscale/network";
import type { Capability, Shortfall } from "../../core/capability";
import { tagList } from "../../core/tags";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** gridscale's networks, firewalls and addresses. */
export class GridscaleNetwork implements INetworkDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;

  public constructor(
    private readonly context: Context,
    openHighPorts: boolean,
  ) {
    const { capabilities, shortfalls } = networkOffer(openHighPorts);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    const { provider } = this.context;
    return new NetworkHandle(new Network(scope, "Resource", { provider, name: spec.name, labels: tagList(spec.tags) }), spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    const { provider, firewalls } = this.context;
    const firewall = new Firewall(scope, "Resource", { provider, name: spec.name, labels: tagList(spec.tags) });
    const handle = new FirewallHandle(scope, firewall);
    firewalls.set(handle.firewallId, firewall);
    return handle;
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const { provider } = this.context;
    const ip = new Ipv4(scope, "Resource", { provider, name: spec.name, labels: tagList(spec.tags) });
    return { publicIpId: ip.id, address: ip.ip };
  }
}
