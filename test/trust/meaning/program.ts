import fc from "fast-check";

/** The other side of a rule, by what it is: a block, or something of the program by its number. */
export type PlannedPeer =
  | { readonly kind: "block"; readonly cidr: string }
  | { readonly kind: "network" | "firewall" | "serverFirewall" | "publicIp"; readonly index: number }
  | { readonly kind: "subnet"; readonly index: number; readonly subnet: number };

/** A rule of a firewall. Without ports it speaks of all of them. */
export interface PlannedRule {
  readonly outbound: boolean;
  readonly peer: PlannedPeer;
  readonly protocol: "tcp" | "udp" | "icmp" | "all";
  readonly from?: number;
  readonly to?: number;
  /** Whether it is added before there are servers. */
  readonly early: boolean;
}

export type Egress = "none" | "public-ip" | "nat";

/** What happens to data: said, or not said and so the default. */
export type Removal = "protect" | "destroy" | undefined;

/** A random program, as plain data. Numbers of things are taken modulo how many there are. */
export interface Plan {
  readonly networks: readonly { readonly block: number; readonly subnets: number; readonly egress: Egress }[];
  readonly firewalls: readonly { readonly filtered: boolean; readonly outboundOpen: boolean; readonly rules: readonly PlannedRule[] }[];
  readonly servers: readonly {
    readonly network?: number;
    readonly subnet?: number;
    readonly publicIp: "no" | "with it" | "attached";
    /** A firewall of the program's own; else the one that it brings, with these rules. */
    readonly firewall?: number;
    readonly rules: readonly PlannedRule[];
    /** A block that it forwards for, told before or after there are rules. */
    readonly forwards?: { readonly cidr: string; readonly early: boolean };
  }[];
  readonly balancers: readonly {
    readonly network: number;
    readonly public: boolean;
    readonly listeners: readonly { readonly port: number; readonly protocol: "tcp" | "udp" | "http"; readonly allowed: readonly string[] }[];
    readonly targets: number;
  }[];
  readonly databases: readonly { readonly network?: number; readonly from?: readonly string[]; readonly removal: Removal }[];
  readonly buckets: readonly { readonly publicRead: boolean; readonly removal: Removal }[];
  readonly volumes: readonly { readonly on?: number; readonly removal: Removal }[];
  /** What the app's context says of data whose constructs say nothing. */
  readonly removal?: Removal;
  /** Whether the first two networks are peered, and whether before there are servers. */
  readonly peered?: "early" | "late";
}

/** Writes a block whose host bits are zero. */
function blockOf(address: bigint, prefix: number, version: 4 | 6): string {
  const width = version === 4 ? 32 : 128;
  const rest = BigInt(width - prefix);
  const first = (address >> rest) << rest;
  const part = version === 4 ? 8n : 16n;
  const shifts = Array.from({ length: version === 4 ? 4 : 8 }, (_, index) => BigInt(width) - part * BigInt(index + 1));
  const parts = shifts.map((shift) => (first >> shift) & ((1n << part) - 1n));
  return version === 4 ? `${parts.join(".")}/${prefix}` : `${parts.map((group) => group.toString(16)).join(":")}/${prefix}`;
}

const drawnBlock = (version: 4 | 6): fc.Arbitrary<string> =>
  fc.tuple(fc.bigInt({ min: 0n, max: (1n << (version === 4 ? 32n : 128n)) - 1n }), fc.integer({ min: 1, max: version === 4 ? 32 : 128 }))
    .map(([address, prefix]) => blockOf(address, prefix, version));

/** Blocks on the internet. */
export const publicBlock = fc.oneof(
  fc.constantFrom("0.0.0.0/0", "203.0.113.0/24", "198.51.100.7/32", "8.0.0.0/7", "128.0.0.0/1"),
  fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 0, max: 0xffffff }), fc.integer({ min: 9, max: 32 }))
    .map(([first, rest, prefix]) => blockOf((BigInt(first) << 24n) | BigInt(rest), prefix, 4)),
);

const peer: fc.Arbitrary<PlannedPeer> = fc.oneof(
  { weight: 4, arbitrary: publicBlock.map((cidr) => ({ kind: "block" as const, cidr })) },
  { weight: 2, arbitrary: fc.constantFrom("0.0.0.0/0", "::/0", "2001:db8::/32").map((cidr) => ({ kind: "block" as const, cidr })) },
  { weight: 1, arbitrary: fc.oneof(drawnBlock(4), drawnBlock(6)).map((cidr) => ({ kind: "block" as const, cidr })) },
  { weight: 1, arbitrary: fc.constantFrom("10.0.0.0/8", "10.0.0.0/24", "192.168.7.0/24", "172.16.0.0/12", "100.64.0.0/10", "169.254.0.0/16", "fd00::/8").map((cidr) => ({ kind: "block" as const, cidr })) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("network" as const, "firewall" as const, "serverFirewall" as const, "publicIp" as const), index: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("subnet" as const), index: fc.nat(3), subnet: fc.nat(3) }) },
);

const port = fc.oneof(fc.constantFrom(1, 22, 53, 80, 443, 5432, 8080, 32767, 32768, 65535), fc.integer({ min: 1, max: 65535 }));
const what: fc.Arbitrary<Pick<PlannedRule, "protocol" | "from" | "to">> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ protocol: fc.constantFrom("tcp" as const, "udp" as const), from: port }).map((one) => ({ ...one, to: one.from })) },
  {
    weight: 3,
    arbitrary: fc.record({ protocol: fc.constantFrom("tcp" as const, "udp" as const), ends: fc.tuple(port, port) })
      .map(({ protocol, ends }) => ({ protocol, from: Math.min(...ends), to: Math.max(...ends) })),
  },
  { weight: 2, arbitrary: fc.constantFrom("tcp" as const, "udp" as const, "icmp" as const, "all" as const).map((protocol) => ({ protocol })) },
);

const rule: fc.Arbitrary<PlannedRule> = fc
  .record({ outbound: fc.constantFrom(false, false, false, true, true), peer, what, early: fc.boolean() })
  .map(({ what: spoken, ...rest }) => ({ ...rest, ...spoken }));
const rules = fc.array(rule, { minLength: 1, maxLength: 6, size: "max" });
/** A firewall that a server brings lets everything out, so that a rule for it says nothing and is refused: seldom asked for. */
const ownRules = fc.array(fc.oneof({ weight: 9, arbitrary: rule.map((one) => ({ ...one, outbound: false })) }, { weight: 1, arbitrary: rule }), { maxLength: 4, size: "max" });
const maybe = (max: number, freq = 3): fc.Arbitrary<number | undefined> => fc.option(fc.nat(max), { nil: undefined, freq });
const removal = fc.constantFrom<Removal>("protect", "destroy", undefined);
const listener = fc.record({
  port: fc.constantFrom(80, 443, 8080, 53, 5000, 65000),
  protocol: fc.constantFrom("tcp" as const, "udp" as const, "http" as const),
  allowed: fc.oneof(fc.constant<string[]>([]), fc.array(publicBlock, { minLength: 1, maxLength: 3 })),
});

/** Random programs. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  networks: fc.array(
    fc.record({ block: fc.nat(2), subnets: fc.nat(3), egress: fc.constantFrom<Egress>("public-ip", "public-ip", "nat", "none") }),
    { minLength: 1, maxLength: 3 },
  ),
  firewalls: fc.array(fc.record({ filtered: fc.boolean(), outboundOpen: fc.boolean(), rules }), { maxLength: 2, size: "max" }),
  servers: fc.array(
    fc.record({
      network: maybe(2, 8),
      subnet: maybe(2),
      publicIp: fc.constantFrom("no" as const, "with it" as const, "attached" as const),
      firewall: maybe(1),
      rules: ownRules,
      forwards: fc.option(fc.record({ cidr: fc.constantFrom("0.0.0.0/0", "192.0.2.0/24", "172.31.0.0/16"), early: fc.boolean() }), { nil: undefined, freq: 6 }),
    }),
    { minLength: 1, maxLength: 5, size: "max" },
  ),
  balancers: fc.array(
    fc.record({ network: fc.nat(2), public: fc.boolean(), listeners: fc.array(listener, { minLength: 1, maxLength: 3 }), targets: fc.nat(3) }),
    { maxLength: 1 },
  ),
  databases: fc.array(
    fc.record({ network: maybe(2, 2), from: fc.option(fc.array(publicBlock, { minLength: 1, maxLength: 3 }), { nil: undefined }), removal }),
    { maxLength: 1 },
  ),
  buckets: fc.array(fc.record({ publicRead: fc.boolean(), removal }), { maxLength: 2 }),
  volumes: fc.array(fc.record({ on: maybe(3), removal }), { maxLength: 2 }),
  removal,
  peered: fc.constantFrom(undefined, undefined, "early" as const, "late" as const),
});
