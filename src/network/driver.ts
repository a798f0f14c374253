import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Egress } from "./egress";
import type { IPeeringHost } from "./peering-driver";
import type { IVpnHost } from "./vpn-driver";
import type { IDriver } from "../core/capability";

/** A complete, validated network. */
export interface NetworkSpec {
  readonly name: string;
  readonly cidr: string;
  readonly egress: Egress;
  /** The zone of what is zonal about it, such as a gateway. @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly tags: Record<string, string>;
}

/** A complete, validated subnet. */
export interface SubnetSpec {
  readonly name: string;
  readonly cidr: string;
  /** @default - the cloud's */
  readonly dnsServers?: string[];
  /** The zone that servers on it are put in when they name none, for clouds whose subnets belong to one. @default - the cloud's */
  readonly zone?: string;
  readonly tags: Record<string, string>;
}

/** A complete, validated route. */
export interface RouteSpec {
  readonly name: string;
  readonly destination: string;
  /** Private address of the server that forwards. */
  readonly nextHopAddress: string;
  /** The cloud's identifier of the interface of the server that forwards. */
  readonly nextHopInterfaceId: string;
  /** The cloud's identifier of the server that forwards. @default - what forwards is no server that the program knows */
  readonly nextHopServerId?: string;
  /** Whether the program itself tells servers of it that do not find it. @default false */
  readonly isTold?: boolean;
  readonly tags: Record<string, string>;
}

/** What a network driver gives back for a subnet. */
export interface SubnetHandle {
  readonly subnetId: string;
  /** The address block that the cloud gives it, where that is only a part of the asked one. @default - as asked */
  readonly cidr?: string;
  /** What must exist before a public address can work on it. */
  readonly dependencies: ITerraformDependable[];
}

/** How servers are told of a route by their own configuration. */
export enum RouteTelling {
  /** It leads over the network's first address, which is its router. */
  FIRST_ADDRESS = "first-address",
  /** It leads straight to the server that forwards. */
  TARGET = "target",
}

/** What a network driver gives back for a network. */
export interface INetworkHandle {
  readonly networkId: string;
  /** How servers have to be told of a route, where the cloud does not, or not at once. @default - they find it by themselves */
  readonly routeTelling?: RouteTelling;
  /** What puts VPN gateways on it. @default - nothing does */
  readonly vpn?: IVpnHost;
  /** What peers it with other networks. @default - nothing does */
  readonly peering?: IPeeringHost;
  /** Defines a subnet. `scope` is the Subnet. */
  addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle;
  /** Defines a route. `scope` is the Route. */
  addRoute(scope: Construct, spec: RouteSpec): void;
}

/** Which way a firewall rule looks. */
export enum RuleDirection {
  /** To the server. */
  INBOUND = "inbound",
  /** From the server. */
  OUTBOUND = "outbound",
}

/** What a firewall rule speaks of. */
export enum RuleProtocol {
  /** TCP. */
  TCP = "tcp",
  /** UDP. */
  UDP = "udp",
  /** ICMP, or ICMPv6 for IPv6. */
  ICMP = "icmp",
  /** Everything. */
  ALL = "all",
}

/** A complete, validated rule: it allows. Exactly one of `cidr` and `peerFirewallId` is given. */
export interface FirewallRuleSpec {
  readonly direction: RuleDirection;
  readonly protocol: RuleProtocol;
  /** First port. @default - all ports */
  readonly fromPort?: number;
  /** Last port; equal to the first for a single one. @default - all ports */
  readonly toPort?: number;
  /** 4 or 6. */
  readonly ipVersion: number;
  /** @default - the peer is a firewall */
  readonly cidr?: string;
  /** @default - the peer is an address block */
  readonly peerFirewallId?: string;
  /** @default - none */
  readonly description?: string;
  /** Whether it leaves private traffic open, as `PrivateTraffic.OPEN` promises, and is none of the program's rules. @default false */
  readonly leavesPrivateOpen?: boolean;
}

/** A complete, validated firewall: what no rule allows is dropped inbound; outbound is open or closed as a whole. */
export interface FirewallSpec {
  readonly name: string;
  /** Whether everything may go out. When false, only what outbound rules allow. */
  readonly outboundOpen: boolean;
  /** Whether its rules hold for traffic over private networks, too. @default false */
  readonly filtersPrivateTraffic?: boolean;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly tags: Record<string, string>;
}

/** What a network driver gives back for a firewall. */
export interface IFirewallHandle {
  readonly firewallId: string;
  /** Adds a rule. `ruleId` is made from the rule's content, so that order does not matter. */
  addRule(ruleId: string, rule: FirewallRuleSpec): void;
}

/** A complete, validated public address. */
export interface PublicIpSpec {
  readonly name: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly tags: Record<string, string>;
}

/** What a network driver gives back for a public address. */
export interface PublicIpHandle {
  readonly publicIpId: string;
  /** The IPv4 address. */
  readonly address: string;
}

/** One cloud's adapter for networks. */
export interface INetworkDriver extends IDriver {
  /** Whether firewalls and public addresses belong to a zone, as their servers must. */
  readonly zonal: boolean;
  /** Defines a network. `scope` is the Network; its main resource has the id `Resource`. */
  defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle;
  /** Defines a firewall. */
  defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle;
  /** Defines a public address. */
  definePublicIp(scope: Construct, spec: PublicIpSpec): PublicIpHandle;
}
