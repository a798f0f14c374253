import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { SERVER, oneServerMore } from "./compute-cases";
import { ComputeCapability as C } from "../../compute/capabilities";
import type { Capability } from "../../core/capability";
import { NetworkCapability as N } from "../../network/capabilities";
import { Egress } from "../../network/egress";
import type { FirewallProps } from "../../network/firewall";
import { Firewall, PrivateTraffic } from "../../network/firewall";
import type { NetworkProps } from "../../network/network";
import { Network } from "../../network/network";
import { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import { PublicIp } from "../../network/public-ip";

/** A case about one property of a network. */
function networkCase(name: string, capability: Capability, props: Partial<NetworkProps>, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const define = (bench: Bench, given: Partial<NetworkProps>): Network => new Network(bench.scope, "private", { cidr: "10.7.0.0/20", ...given });
  return {
    name,
    capability,
    requires: [N.NETWORK],
    build: (bench) => void define(bench, props),
    without: (bench) => void define(bench, {}),
    change: (bench) => {
      define(bench, props);
      new Network(bench.scope, "second", { cidr: "10.8.0.0/20" });
    },
    onlyAdds: true,
    ...more,
  };
}

/** A case about one rule of a firewall; the change adds a rule. */
function ruleCase(
  name: string,
  capability: Capability,
  props: FirewallProps,
  rule: (firewall: Firewall, bench: Bench) => void,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  const build = (bench: Bench): Firewall => {
    const firewall = new Firewall(bench.scope, "firewall", props);
    rule(firewall, bench);
    return firewall;
  };
  return {
    name,
    capability,
    requires: [N.FIREWALL],
    build: (bench) => void build(bench),
    without: (bench) => void new Firewall(bench.scope, "firewall"),
    change: (bench) => build(bench).allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(8080)),
    ...more,
  };
}

/** Cases about networks, firewalls and public addresses. */
export function networkCases(): ConformanceCase[] {
  const routed: Program = (bench) => void bench.network.addRoute("office", { destination: "192.168.77.0/24", target: bench.server("gateway") });
  const addressed: Program = (bench) => void bench.server("web").attachPublicIp(new PublicIp(bench.scope, "address"));
  const cut = (bench: Bench, blocks: readonly string[]): void => {
    const network = new Network(bench.scope, "private", { cidr: "10.7.0.0/20", defaultSubnet: false });
    blocks.forEach((cidr, index) => network.addSubnet(`part${index}`, { cidr }));
  };
  return [
    networkCase("a private network is defined", N.NETWORK, {}, { requires: [], without: undefined, shows: () => ["10.7.0.0/20"] }),
    networkCase("a network is cut into subnets", N.MANY_SUBNETS, {}, {
      build: (bench) => cut(bench, ["10.7.1.0/24", "10.7.2.0/24"]),
      without: (bench) => cut(bench, ["10.7.1.0/24"]),
      change: (bench) => cut(bench, ["10.7.1.0/24", "10.7.2.0/24", "10.7.3.0/24"]),
      shows: () => ["10.7.2.0/24"],
    }),
    networkCase("servers without a public address get out by address translation", N.EGRESS_NAT, { egress: Egress.NAT }, { implicit: true }),
    networkCase("nothing gets out of a network", N.EGRESS_NONE, { egress: Egress.NONE }, { implicit: true }),
    networkCase("a subnet hands out chosen name servers", N.DNS_SERVERS, { dnsServers: ["192.0.2.53"] }, { shows: () => ["192.0.2.53"] }),
    networkCase("a network carries its tags", N.TAGS, { tags: { purpose: "conformance" } }, { shows: () => ["purpose", "conformance"] }),
    networkCase("a network sends packets for other addresses to a server", N.ROUTE, {}, {
      requires: [...SERVER, N.NETWORK, C.IP_FORWARDING],
      build: routed,
      without: (bench) => void bench.server("gateway"),
      change: oneServerMore(routed),
      shows: () => ["192.168.77.0/24"],
      linked: ["gateway"],
    }),
    ruleCase("a firewall lets a peer in", N.FIREWALL, {}, (firewall) => firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(4443)), {
      requires: [],
      without: undefined,
      shows: () => ["198.51.100.0/24", "4443"],
    }),
    ruleCase(
      "a firewall filters traffic on a private network",
      N.FIREWALL_PRIVATE_TRAFFIC,
      { privateTraffic: PrivateTraffic.FILTERED },
      (firewall) => firewall.allow(Peer.ipv4("10.0.3.0/24"), Port.tcp(5432)),
      { shows: () => ["10.0.3.0/24", "5432"] },
    ),
    ruleCase(
      "a firewall lets in the servers behind another firewall",
      N.FIREWALL_PEER_GROUP,
      { privateTraffic: PrivateTraffic.FILTERED },
      (firewall, bench) => firewall.allow(Peer.firewall(new Firewall(bench.scope, "peer")), Port.tcp(5432)),
      {
        requires: [N.FIREWALL, N.FIREWALL_PRIVATE_TRAFFIC],
        without: (bench) => {
          new Firewall(bench.scope, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
          new Firewall(bench.scope, "peer");
        },
        linked: ["peer"],
      },
    ),
    ruleCase("a firewall restricts what goes out", N.FIREWALL_OUTBOUND, { outboundOpen: false }, (firewall, bench) => {
      firewall.allowOutbound(Peer.ipv4("198.51.100.0/24"), Port.tcp(4443));
      bench.server("web", { firewall });
    }, {
      requires: SERVER,
      without: (bench) => void bench.server("web", { firewall: new Firewall(bench.scope, "firewall") }),
      shows: () => ["198.51.100.0/24", "4443"],
    }),
    ruleCase("a firewall lets peers in by IPv6", N.FIREWALL_IPV6, {}, (firewall) => firewall.allow(Peer.ipv6("2001:db8:77::/48"), Port.tcp(443)), {
      shows: () => ["2001:db8:77::/48"],
    }),
    {
      name: "a server is reached at a public address that outlives it",
      capability: N.PUBLIC_IP,
      requires: [...SERVER, N.NETWORK],
      build: addressed,
      without: (bench) => void bench.server("web"),
      change: oneServerMore(addressed),
      onlyAdds: true,
      linked: ["address"],
    },
  ];
}
