/** Whom an opening lets in or out: one CIDR, or the members of a group of servers (by their construct paths' security group address), or another network's servers. */
export interface Opening {
  /** Terraform address of the server resource. */
  readonly server: string;
  readonly direction: "in" | "out";
  readonly protocol: "tcp" | "udp" | "icmp" | "any";
  /** Ports, 0..65535 for all. */
  readonly from: number;
  readonly to: number;
  /** CIDR like 0.0.0.0/0, ::/0, 10.0.0.0/24, or "server:<address of a server resource>". */
  readonly peer: string;
}

/** What a stack's JSON says, for one cloud. */
export interface Reading {
  /**
   * Everything that reaches a server from outside of itself, or that it may reach, AFTER the provider's own defaults
   * (a cloud that accepts all without a firewall yields an any/0.0.0.0/0 opening).
   */
  readonly openings: readonly Opening[];
  /** Addresses of servers with a public address. */
  readonly publicServers: readonly string[];
  /** Address of a server -> CIDRs of the private networks (subnets) that it is in. */
  readonly networks: Readonly<Record<string, readonly string[]>>;
  /** Addresses of buckets that everybody can read or list. */
  readonly publicBuckets: readonly string[];
  /** Who may connect, as CIDRs. */
  readonly publicDatabases: readonly { readonly address: string; readonly from: readonly string[] }[];
  readonly balancers: readonly {
    readonly address: string;
    readonly public: boolean;
    readonly ports: readonly { readonly port: number; readonly protocol: string; readonly from: readonly string[] }[];
  }[];
  /** Addresses with prevent_destroy. */
  readonly protectedData: readonly string[];
  /** CIDRs of the subnets whose servers get out to the internet without an address of their own. @default - not read */
  readonly waysOut?: readonly string[];
  /** Whether `openings` say what comes from peered networks. @default false */
  readonly readsPeerings?: boolean;
  /** Whether the cloud's rules know no protocols but TCP, UDP and ICMP, so that "any" is these three. @default false */
  readonly onlyTcpUdpIcmp?: boolean;
}

/** Reads one cloud's part of the JSON of a stack, from the JSON alone and the provider's documented defaults: nothing of src/ is imported here. */
export type Reader = (stack: Record<string, any>) => Reading;
