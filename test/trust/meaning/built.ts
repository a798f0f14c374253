import type { Egress } from "./program";

/** What became of a plan on one cloud: what the cloud took, as plain data, with the Terraform address of each thing. */
export interface Built {
  /** Pairs of networks that are peered, by their numbers. */
  readonly peerings: (readonly [number, number])[];
  readonly networks: { readonly cidr: string; readonly subnets: string[]; readonly egress: Egress }[];
  readonly firewalls: BuiltFirewall[];
  readonly servers: BuiltServer[];
  readonly balancers: { readonly address: string; readonly public: boolean; readonly network: number; readonly listeners: BuiltListener[] }[];
  readonly databases: { readonly address: string; readonly path: string; readonly from: readonly string[]; readonly removal: "protect" | "destroy" }[];
  readonly buckets: { readonly address: string; readonly path: string; readonly publicRead: boolean; readonly removal: "protect" | "destroy" }[];
  readonly volumes: { readonly address: string; readonly path: string; readonly removal: "protect" | "destroy" }[];
  /** How often a cloud refused something by a typed error. */
  refused: number;
}

/** Before anything is built. */
export function nothingBuilt(): Built {
  return { peerings: [], networks: [], firewalls: [], servers: [], balancers: [], databases: [], buckets: [], volumes: [], refused: 0 };
}

export interface BuiltFirewall {
  readonly address: string;
  readonly path: string;
  readonly filtered: boolean;
  readonly outboundOpen: boolean;
  readonly rules: BuiltRule[];
  /** The networks of its servers, by their numbers. */
  readonly networks: Set<number>;
  /** Private blocks that its servers forward for. */
  readonly forwarded: string[];
}

export interface BuiltRule {
  readonly outbound: boolean;
  /** A block, an expression for one, or the servers behind a firewall by its number. */
  readonly peer: { readonly cidr: string } | { readonly firewall: number };
  readonly protocol: "tcp" | "udp" | "icmp" | "all";
  readonly from?: number;
  readonly to?: number;
}

export interface BuiltServer {
  readonly address: string;
  readonly network?: number;
  /** The block of its subnet. */
  readonly subnet?: string;
  readonly public: boolean;
  /** The number of its firewall. */
  readonly firewall: number;
}

export interface BuiltListener {
  readonly port: number;
  readonly protocol: "tcp" | "udp" | "http";
  readonly allowed: readonly string[];
}
