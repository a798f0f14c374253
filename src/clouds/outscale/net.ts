import type { Construct } from "constructs";
import { cutBlock } from "./address-plan";
import type { Context } from "./context";
import { NameServers } from "./name-servers";
import type { PeeredNet } from "./peering";
import { definePeering } from "./peering";
import { RoutingTable } from "./route-table";
import { SubnetPlaces } from "./subnet-places";
import { tagBlocks } from "./tags";
import { InternetService } from "../../../l1/outscale/internet-service";
import { InternetServiceLink } from "../../../l1/outscale/internet-service-link";
import { NatService } from "../../../l1/outscale/nat-service";
import { Net } from "../../../l1/outscale/net";
import { PublicIp } from "../../../l1/outscale/public-ip";
import { Subnet } from "../../../l1/outscale/subnet";
import { isPrivate, knownBlock, overlap } from "../../core/cidr";
import { Faults } from "../../core/faults";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/**
 * Without this tag, which has to be there before the first subnet, security groups do not look at what servers of one subnet send each other.
 *
 * @see https://docs.outscale.com/en/userguide/About-Nets.html
 */
const LAN_SECURITY = { "osc.fcu.enable_lan_security_groups": "1" };

/** What the blocks of a Net may be: https://docs.outscale.com/en/userguide/About-Nets.html */
const NET_PREFIX = { shortest: 16, longest: 28 };

/** A NAT service stands on a subnet of its own, the last /28 of the Net. */
const NAT_PREFIX = 28;

/** A Net, what leads out of it, and the subnets in it. */
export class NetHandle implements INetworkHandle, IPeeringHost, PeeredNet {
  public readonly networkId: string;
  /** Servers with a public address of their own go by the first, all others by the second; it is the same one where nothing translates addresses. */
  private readonly tables: { readonly open: RoutingTable; readonly inner: RoutingTable };
  private readonly natBlock?: string;
  private readonly nameServers: NameServers;

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly spec: NetworkSpec,
  ) {
    this.checkBlock();
    const tags = { ...LAN_SECURITY, ...spec.tags };
    this.networkId = new Net(scope, "Resource", { provider: context.provider, ipRange: spec.cidr, tags: tagBlocks(spec.name, tags) }).netId;
    this.nameServers = new NameServers(context, scope, spec, this.networkId);
    if (spec.egress === Egress.NAT) {
      this.natBlock = this.lastBlock();
      const open = this.openTable("Public");
      this.tables = { open, inner: this.natTable(open, this.natBlock) };
    } else {
      const only = spec.egress === Egress.NONE ? new RoutingTable(context, scope, this.networkId, spec, "", undefined) : this.openTable("");
      this.tables = { open: only, inner: only };
    }
  }

  public get cidr(): string {
    return this.spec.cidr;
  }

  public get routingTables(): RoutingTable[] {
    return [...new Set([this.tables.inner, this.tables.open])];
  }

  public get peering(): IPeeringHost {
    return this;
  }

  public addPeering(scope: Construct, spec: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(scope, this.context, this, spec.peer as NetHandle, spec);
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    this.checkApart(scope, spec.cidr);
    const whole = spec.cidr === this.spec.cidr;
    const places = new SubnetPlaces(scope, this.context, {
      spec,
      whole,
      netId: this.networkId,
      zone: spec.zone ?? this.context.zone,
      translated: this.spec.egress === Egress.NAT,
      dependencies: this.nameServers.of(scope, spec),
      ...this.tables,
    });
    const { subnetId, dependencies } = places.home;
    this.context.subnets.set(subnetId, places);
    return { subnetId, dependencies };
  }

  public addRoute(scope: Construct, spec: RouteSpec): void {
    this.routingTables.forEach((table) => table.addRoute(scope, spec));
  }

  /** A table that leads to the internet: a server on it needs a public address of its own. */
  private openTable(kind: string): RoutingTable {
    const { scope, spec, context, networkId: netId } = this;
    const { provider } = context;
    const { internetServiceId: gatewayId } = new InternetService(scope, "InternetService", { provider, tags: tagBlocks(spec.name, spec.tags) });
    const link = new InternetServiceLink(scope, "InternetServiceLink", { provider, internetServiceId: gatewayId, netId });
    return new RoutingTable(context, scope, netId, spec, kind, { gatewayId, dependsOn: [link] });
  }

  /** A table that leads to a NAT service, which stands on a subnet of its own, as that has to go by the other table. */
  private natTable(open: RoutingTable, ipRange: string): RoutingTable {
    const { scope, spec, context, networkId: netId } = this;
    const { provider } = context;
    const tags = tagBlocks(spec.name, spec.tags);
    const { subnetId } = new Subnet(scope, "NatSubnet", { provider, netId, ipRange, subregionName: spec.zone ?? context.zone, tags });
    const link = open.link(scope, "NatSubnetLink", subnetId);
    const { publicIpId } = new PublicIp(scope, "NatAddress", { provider, tags });
    const dependsOn = [...open.dependencies, link];
    const { natServiceId } = new NatService(scope, "NatService", { provider, subnetId, publicIpId, tags, dependsOn });
    return new RoutingTable(context, scope, netId, spec, "", { natServiceId });
  }

  private lastBlock(): string {
    const block = knownBlock(this.spec.cidr);
    // Of a block that is not known yet the last sixteenth: how many bits lead to a /28 decides the program, not Terraform.
    const bits = block === undefined ? 4 : NAT_PREFIX - block.prefixLength;
    return cutBlock(this.spec.cidr, bits, 2 ** bits - 1);
  }

  private checkBlock(): void {
    const { cidr, egress } = this.spec;
    const block = knownBlock(cidr);
    const faults = new Faults(this.scope, "Network");
    const longest = egress === Egress.NAT ? NET_PREFIX.longest - 1 : NET_PREFIX.longest;
    if (block && (block.prefixLength < NET_PREFIX.shortest || block.prefixLength > longest)) {
      faults.add("cidr", cidr, `a block of /${NET_PREFIX.shortest} to /${longest}, as OUTSCALE's Nets are no larger and no smaller`);
    }
    if (block && !isPrivate(block)) {
      faults.add("cidr", cidr, "a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, as OUTSCALE's Nets take no others");
    }
    faults.throwIfAny();
  }

  private checkApart(scope: Construct, cidr: string): void {
    const [block, own] = [knownBlock(cidr), this.natBlock === undefined ? undefined : knownBlock(this.natBlock)];
    if (cidr !== this.spec.cidr && block && own && overlap(block, own)) {
      const faults = new Faults(scope, "Subnet");
      faults.refuse("cidr", cidr, `a block apart from ${this.natBlock}, the last of the network, in which its NAT service stands`);
    }
  }
}
