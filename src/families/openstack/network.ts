import type { Construct } from "constructs";
import { FirewallHandle } from "./firewall-handle";
import type { DriverContext } from "./lookups";
import { NetworkHandle } from "./network-handle";
import { definePublicAddress } from "./public-address";
import { vpnOffer } from "./vpn-capabilities";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as C } from "../../network/capabilities";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";

/** What every Neutron does where programs make networks. */
const NETWORKS: Capability[] = [
  C.NETWORK,
  C.MANY_SUBNETS,
  C.EGRESS_NAT,
  C.EGRESS_NONE,
  C.ROUTE,
  C.DNS_SERVERS,
  C.TAGS,
  C.PUBLIC_IP,
  C.PEERING,
  C.PEERING_TAGS,
];

/** What every Neutron does. */
const FIREWALLS: Capability[] = [
  C.FIREWALL,
  C.FIREWALL_EXISTING,
  C.FIREWALL_PRIVATE_TRAFFIC,
  C.FIREWALL_PEER_GROUP,
  C.FIREWALL_OUTBOUND,
  C.FIREWALL_IPV6,
];

/** Networks, firewalls and public addresses on Neutron. */
export class NetworkDriver implements INetworkDriver {
  public readonly zonal = false;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(private readonly context: DriverContext) {
    const { noNetworksReason: reason } = context.profile;
    const vpn = vpnOffer(context.profile);
    this.capabilities = [...FIREWALLS, ...(reason === undefined ? NETWORKS : []), ...vpn.capabilities];
    this.shortfalls = [...(reason === undefined ? [] : shortfallsOf(NETWORKS, reason)), ...vpn.shortfalls];
  }

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    return new NetworkHandle(scope, this.context, spec);
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return new FirewallHandle(scope, this.context, spec);
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    return definePublicAddress(scope, this.context, spec);
  }
}
