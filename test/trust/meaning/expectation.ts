import type { Built, BuiltFirewall, BuiltServer } from "./built";
import type { Opening } from "./reading";

/** What a program says, by the documentation alone (docs/firewalls.md, docs/constructs): what has to be in the JSON, and what may be. */
export interface Expectation {
  readonly servers: readonly { readonly address: string; readonly blocks: readonly string[]; readonly may: readonly string[] }[];
  /** Has to be open. */
  readonly must: readonly Opening[];
  /** May be open besides: that which reaches nobody, or that the documentation leaves to the cloud. */
  readonly may: readonly Opening[];
  /** Comes from peered networks: has to be open where the reader reads peerings, and may be elsewhere. */
  readonly peered: readonly Opening[];
  /** Need not be open, whatever the rules say: the cloud's page says so. */
  readonly excused: readonly Opening[];
  readonly publicServers: readonly string[];
  readonly publicBuckets: readonly string[];
  readonly databases: readonly { readonly address: string; readonly from: readonly string[] }[];
  readonly balancers: readonly {
    readonly address: string;
    readonly public: boolean;
    readonly ports: readonly { readonly port: number; readonly udp: boolean; readonly from: readonly string[] }[];
  }[];
  /** Blocks from which servers without an address of their own get out, and from which they do not. */
  readonly waysOut: readonly string[];
  readonly noWaysOut: readonly string[];
  readonly protected: readonly string[];
  readonly unprotected: readonly string[];
}

/** What a program accepted on the cloud itself: ports that are open to everybody on public servers, as the firewall keeps no state. */
export interface Accepted {
  readonly answers?: { readonly from: number; readonly to: number };
  /** Ports of UDP by which servers are told their addresses. */
  readonly dhcp?: readonly { readonly from: number; readonly to: number }[];
  /** Whether what a server sends to its neighbours is for their firewalls to allow, so that its own outbound rules speak of the world outside. */
  readonly receiverDecides?: boolean;
  /** Whether networks with a way out reach each other, over the router that they share. */
  readonly networksMeet?: boolean;
}

const EVERYBODY = ["0.0.0.0/0", "::/0"];
/** An address for documentation (RFC 5737). Where the way out closes with the first outbound rule, one to this address closes it. */
const NOBODY = "192.0.2.1/32";
const ALL = { from: 0, to: 65535 };
const PRIVATE = ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10"];

/** Computes what a program means. */
export function expectationOf(built: Built, { answers, dhcp = [], receiverDecides = false, networksMeet = false }: Accepted = {}): Expectation {
  const must: Opening[] = [];
  const may: Opening[] = [];
  const peered: Opening[] = [];
  for (const server of built.servers) {
    const firewall = built.firewalls[server.firewall];
    for (const rule of rulesOf(built, server, firewall)) {
      (reaches(built, server, rule) ? must : may).push({ ...rule, server: server.address });
    }
    const leftOpen = firewall.filtered ? [] : [...[...firewall.networks].map((network) => built.networks[network].cidr), ...firewall.forwarded];
    const behind = firewall.filtered ? [] : peeredWith(built, server.network).flatMap(({ subnets }) => subnets);
    peered.push(...behind.flatMap((peer) => bothWays(server, peer)));
    leftOpen.push(...(firewall.filtered ? [] : [...firewall.networks].flatMap((network) => peeredWith(built, network)).map(({ cidr }) => cidr)));
    may.push(...leftOpen.flatMap((peer) => bothWays(server, peer)));
    if (firewall.outboundOpen) {
      may.push(...EVERYBODY.map((peer) => ({ server: server.address, direction: "out" as const, protocol: "any" as const, ...ALL, peer })));
    }
    may.push({ server: server.address, direction: "out", protocol: "any", ...ALL, peer: NOBODY });
    if (networksMeet && isRouted(built, server.network)) {
      may.push(...built.networks.filter(({ egress }) => egress !== "none").flatMap(({ cidr }) => bothWays(server, cidr)));
    }
    if (answers !== undefined && server.public) {
      for (const peer of EVERYBODY) {
        may.push({ server: server.address, direction: "in", protocol: "icmp", ...ALL, peer });
        may.push(...(["tcp", "udp"] as const).map((protocol) => ({ server: server.address, direction: "in" as const, protocol, ...answers, peer })));
        may.push(...dhcp.map((ports) => ({ server: server.address, direction: "in" as const, protocol: "udp" as const, ...ports, peer })));
      }
    }
  }
  return {
    must,
    may,
    peered,
    excused: receiverDecides ? built.servers.flatMap((server) => sentWithin(built, server)) : [],
    servers: built.servers.map(({ address, network, subnet }) => ({
      address,
      blocks: subnet === undefined ? [] : [subnet],
      may: network === undefined ? [] : [built.networks[network].cidr],
    })),
    publicServers: built.servers.filter((server) => server.public).map(({ address }) => address),
    publicBuckets: built.buckets.filter(({ publicRead }) => publicRead).map(({ address }) => address),
    databases: built.databases,
    balancers: built.balancers.map(({ address, public: open, listeners }) => ({
      address,
      public: open,
      ports: listeners.map(({ port, protocol, allowed }) => ({ port, udp: protocol === "udp", from: allowed })),
    })),
    waysOut: built.networks.filter(({ egress }) => egress === "nat").flatMap(({ subnets }) => subnets),
    noWaysOut: built.networks.filter(({ egress }) => egress === "none").flatMap(({ subnets }) => subnets),
    protected: dataOf(built, true),
    unprotected: dataOf(built, false),
  };
}

function isRouted(built: Built, network: number | undefined): boolean {
  return network !== undefined && built.networks[network].egress !== "none";
}

function bothWays({ address: server }: BuiltServer, peer: string): Opening[] {
  return (["in", "out"] as const).map((direction) => ({ server, direction, protocol: "any", ...ALL, peer }));
}

/** The networks that a network is peered with. */
function peeredWith(built: Built, network: number | undefined): Built["networks"] {
  return built.peerings.filter((pair) => pair.includes(network ?? -1)).map(([one, other]) => built.networks[one === network ? other : one]);
}

type Rule = Omit<Opening, "server">;

/** What the outbound rules of a server say of private addresses, where those are not for them to open. */
function sentWithin(built: Built, server: BuiltServer): Opening[] {
  const firewall = built.firewalls[server.firewall];
  const { filtered, outboundOpen } = firewall;
  const said = rulesOf(built, server, { ...firewall, filtered: true }).filter(({ direction }) => direction === "out");
  return said.filter(() => filtered || !outboundOpen).flatMap((rule) => PRIVATE.map((peer) => ({ ...rule, server: server.address, peer })));
}

/** Everything that a server's firewall lets in and out, by the rules that there are and the promises that hold without one. */
function rulesOf(built: Built, server: BuiltServer, firewall: BuiltFirewall): Rule[] {
  const written = firewall.rules.flatMap(({ outbound, peer, protocol, from, to }): Rule[] => {
    const direction = outbound ? "out" : "in";
    const spoken = { direction, protocol: protocol === "all" ? "any" : protocol, from: from ?? 0, to: to ?? 65535 } as const;
    return "cidr" in peer
      ? [{ ...spoken, peer: peer.cidr }]
      : built.servers.filter((other) => other.firewall === peer.firewall && other !== server).map(({ address }) => ({ ...spoken, peer: `server:${address}` }));
  });
  const own = server.network === undefined || firewall.filtered ? [] : built.networks[server.network].subnets;
  const open = own.flatMap((peer): Rule[] => (["in", "out"] as const).map((direction) => ({ direction, protocol: "any", ...ALL, peer })));
  const out: Rule[] = firewall.outboundOpen ? [{ direction: "out", protocol: "any", ...ALL, peer: "0.0.0.0/0" }] : [];
  return [...written, ...open, ...out];
}

/** Whether a rule says something that could happen: a server without a way to the internet is not reached from there, nor by servers of other networks. */
function reaches(built: Built, server: BuiltServer, { direction, peer }: Rule): boolean {
  if (peer.startsWith("server:")) {
    const other = built.servers.find(({ address }) => peer === `server:${address}`)!;
    return server.network !== undefined && other.network === server.network;
  }
  const network = server.network === undefined ? undefined : built.networks[server.network];
  const near = network === undefined ? [] : [network, ...peeredWith(built, server.network)];
  return server.public || near.some(({ cidr, subnets }) => cidr === peer || subnets.includes(peer)) || (direction === "out" && network?.egress === "nat");
}

function dataOf({ databases, buckets, volumes }: Built, isProtected: boolean): string[] {
  return [...databases, ...buckets, ...volumes].filter(({ removal }) => (removal === "protect") === isProtected).map(({ address }) => address);
}
