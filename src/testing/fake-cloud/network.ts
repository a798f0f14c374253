import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import { FakePeeringHost } from "./peering";
import type { FakeResource } from "./resource";
import { FakeVpnHost } from "./vpn";
import type { Capability, Shortfall } from "../../core/capability";
import { tagMap } from "../../core/tags";
import type {
  FirewallRuleSpec,
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
  RouteSpec,
  SubnetHandle,
  SubnetSpec,
} from "../../network/driver";

/** Networks, firewalls and public addresses of the fake cloud. */
export class FakeNetworkDriver implements INetworkDriver {
  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
    public readonly zonal: boolean,
  ) {}

  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    const { name, cidr, egress, zone, tags } = spec;
    return new FakeNetwork(this.cloud, this.cloud.define(scope, "Resource", "network", { name, cidr, egress, zone, tags: tagMap(tags) }));
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    const { name, outboundOpen, zone, tags } = spec;
    const firewall = this.cloud.define(scope, "Resource", "firewall", { name, outbound_open: outboundOpen, zone, tags: tagMap(tags) });
    return new FakeFirewall(this.cloud, scope, firewall.resourceId);
  }

  public definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle {
    const { name, zone, tags } = spec;
    const publicIp = this.cloud.define(scope, "Resource", "public_ip", { name, zone, tags: tagMap(tags) });
    return { publicIpId: publicIp.resourceId, address: publicIp.getStringAttribute("address") };
  }
}

class FakeNetwork implements INetworkHandle {
  public readonly networkId: string;
  public readonly vpn: FakeVpnHost;
  public readonly peering: FakePeeringHost;

  public constructor(
    private readonly cloud: FakeCloud,
    private readonly network: FakeResource,
  ) {
    this.networkId = network.resourceId;
    this.vpn = new FakeVpnHost(cloud, this.networkId);
    this.peering = new FakePeeringHost(cloud, this.networkId);
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const { name, cidr, dnsServers, tags } = spec;
    const attributes = { network_id: this.networkId, name, cidr, dns_servers: dnsServers, tags: tagMap(tags) };
    return { subnetId: this.cloud.define(scope, "Resource", "subnet", attributes).resourceId, dependencies: [this.network] };
  }

  public addRoute(scope: Construct, spec: RouteSpec): void {
    this.cloud.define(scope, "Resource", "route", {
      network_id: this.networkId,
      name: spec.name,
      destination: spec.destination,
      next_hop: spec.nextHopAddress,
      tags: tagMap(spec.tags),
    });
  }
}

class FakeFirewall implements IFirewallHandle {
  public constructor(
    private readonly cloud: FakeCloud,
    private readonly scope: Construct,
    public readonly firewallId: string,
  ) {}

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    this.cloud.define(this.scope, ruleId, "firewall_rule", {
      firewall_id: this.firewallId,
      direction: rule.direction,
      protocol: rule.protocol,
      from_port: rule.fromPort,
      to_port: rule.toPort,
      ip_version: rule.ipVersion,
      cidr: rule.cidr,
      peer_firewall_id: rule.peerFirewallId,
      description: rule.description,
    });
  }
}
