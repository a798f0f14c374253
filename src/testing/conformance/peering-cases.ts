import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER } from "./compute-cases";
import { NetworkCapability as N } from "../../network/capabilities";
import { Egress } from "../../network/egress";
import type { NetworkProps } from "../../network/network";
import { Network } from "../../network/network";
import type { NetworkPeeringProps } from "../../network/network-peering";
import { NetworkPeering } from "../../network/network-peering";

const BLOCKS = { private: "10.7.0.0/20", second: "10.8.0.0/20" };

function network(bench: Bench, id: keyof typeof BLOCKS, props: Partial<NetworkProps> = {}): Network {
  return new Network(bench.scope, id, { cidr: BLOCKS[id], ...props });
}

function peering(bench: Bench, one: Network, other: Network, props: Partial<NetworkPeeringProps> = {}): NetworkPeering {
  return new NetworkPeering(bench.scope, "peering", { network: one, peer: other, ...props });
}

/** Two networks and their peering. */
function pair(bench: Bench, props: Partial<NetworkPeeringProps> = {}, networkProps: Partial<NetworkProps> = {}): void {
  peering(bench, network(bench, "private", networkProps), network(bench, "second", networkProps), props);
}

/** A case about one property of a peering; the change gives it another name, as a third network would be more than some quotas hold. */
function pairCase(
  name: string,
  props: Partial<NetworkPeeringProps>,
  more: Partial<ConformanceCase>,
  networkProps: Partial<NetworkProps> = {},
): ConformanceCase {
  return {
    name,
    requires: [N.NETWORK, N.PEERING],
    build: (bench) => pair(bench, props, networkProps),
    without: (bench) => pair(bench),
    change: (bench) => pair(bench, { ...props, name: "conformance" }, networkProps),
    linked: ["private", "second"],
    ...more,
  };
}

function unpeered(bench: Bench): [Network, Network] {
  return [network(bench, "private"), network(bench, "second")];
}

/** Two networks with a server each. */
function inhabited(bench: Bench): [Network, Network] {
  const networks = unpeered(bench);
  networks.forEach((each) => bench.server(`on-${each.node.id}`, { network: each }));
  return networks;
}

/** Two peered networks, one of them cut into subnets, some of which come after the peering. */
function cut(bench: Bench, after: readonly string[]): void {
  const first = network(bench, "private", { defaultSubnet: false });
  first.addSubnet("part0", { cidr: "10.7.1.0/24" });
  peering(bench, first, network(bench, "second"));
  after.forEach((cidr, index) => first.addSubnet(`part${index + 1}`, { cidr }));
}

/** Cases about networks that are peered. */
export function peeringCases(): ConformanceCase[] {
  return [
    pairCase("two networks of one cloud reach each other", {}, {
      capability: N.PEERING,
      requires: [N.NETWORK],
      without: (bench) => void unpeered(bench),
      reordered: (bench) => {
        const [first, second] = unpeered(bench);
        peering(bench, second, first);
      },
    }),
    pairCase("a peering carries its tags", { tags: { purpose: "conformance" } }, { capability: N.PEERING_TAGS, shows: () => ["purpose", "conformance"] }),
    pairCase("two networks that nothing leaves reach each other", {}, { requires: [N.NETWORK, N.PEERING, N.EGRESS_NONE], implicit: true }, { egress: Egress.NONE }),
    pairCase("a subnet that comes later is reached from a peered network", {}, {
      requires: [N.NETWORK, N.PEERING, N.MANY_SUBNETS],
      build: (bench) => cut(bench, ["10.7.2.0/24"]),
      without: (bench) => cut(bench, []),
      change: (bench) => cut(bench, ["10.7.2.0/24", "10.7.3.0/24"]),
      onlyAdds: true,
      shows: () => ["10.7.2.0/24"],
    }),
    pairCase("networks that have servers are peered later, and the servers stay", {}, {
      requires: [...SERVER, N.NETWORK, N.PEERING],
      applies: (bench) => bench.offers(N.PEERING), // only the change peers them
      build: (bench) => void inhabited(bench),
      without: (bench) => void unpeered(bench),
      change: (bench) => void peering(bench, ...inhabited(bench)),
    }),
  ];
}
