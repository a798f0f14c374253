import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle, INetworkDriver, INetworkHandle, NetworkSpec, PublicIpHandle, PublicIpSpec } from "archipel";
import { NetworkCapability as N } from "archipel";
import { HuddleResource } from "./resource";

const GAPS = {
  "tunnels are made by servers of one's own": [N.VPN_GATEWAY],
  "a network is one object, and leads to no other": [N.MANY_SUBNETS, N.PEERING],
  "networks are not connected to the internet": [N.EGRESS_NAT, N.ROUTE],
  "every server may have an address": [N.EGRESS_NONE],
  "name servers are Huddle's own": [N.DNS_SERVERS],
  "nothing has tags": [N.TAGS],
  "shields stand at the edge, and look inwards only": [N.FIREWALL_PRIVATE_TRAFFIC, N.FIREWALL_PEER_GROUP, N.FIREWALL_OUTBOUND],
};

export class HuddleNetwork implements INetworkDriver {
  public readonly capabilities = [N.NETWORK, N.FIREWALL, N.FIREWALL_EXISTING, N.FIREWALL_IPV6, N.PUBLIC_IP];
  public readonly shortfalls = Object.entries(GAPS).flatMap(([reason, gaps]) => gaps.map((capability) => ({ capability, reason })));
  public readonly zonal = false;

  public constructor(private readonly provider: TerraformProvider) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    const network = new HuddleResource(scope, "network", this.provider, { label: spec.name, range: spec.cidr });
    return {
      networkId: network.resourceId,
      addSubnet: (_scope, subnet) => {
        network.set("range", subnet.cidr);
        return { subnetId: network.resourceId, dependencies: [network] };
      },
      addRoute: () => {
        throw new Error("not declared, so never called");
      },
    };
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    const rules = new Map<string, FirewallRuleSpec>();
    const shield = new HuddleResource(scope, "shield", this.provider, { label: spec.name });
    return {
      firewallId: shield.resourceId,
      addRule: (ruleId, rule) => {
        rules.set(ruleId, rule);
        shield.set("hole", [...rules.keys()].sort().map((key) => hole(rules.get(key)!)));
      },
    };
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const address = new HuddleResource(scope, "address", this.provider, { label: spec.name });
    return { publicIpId: address.resourceId, address: address.getStringAttribute("ipv4") };
  }
}

function hole(rule: FirewallRuleSpec): object {
  return { from: rule.cidr, protocol: rule.protocol, ports: rule.fromPort && `${rule.fromPort}-${rule.toPort}`, note: rule.description };
}
