import { Token, TerraformVariable } from "cdktf";
import {
  Egress, Firewall, Network, NetworkCapability as N, NetworkPeering, Peer, Port, PrivateTraffic, PublicIp, Subnet, VpnConnection, VpnEncryption,
  VpnGateway, VpnIntegrity, VpnKeyExchange, VpnPeer,
  VpnProposal, ComputeCapability as C,
} from "archipel";
import { server } from "./compute";
import type { Kind } from "../kind";
import type { World } from "../world";

/** A block that no other network of the program has. */
function block(world: World): string {
  return `10.${world.nextId() % 250}.0.0/20`;
}

/** A network; a new one, or one that the program has. */
export function network(world: World, likely = 0.75): Network {
  return world.existing(Network, () => newNetwork(world), likely, ({ egress }) => egress !== Egress.NONE);
}

function newNetwork(world: World, more: object = {}): Network {
  return world.make(Network, {
    cidr: block(world),
    ...world.some([
      [N.EGRESS_NAT, () => ({ egress: Egress.NAT })],
      [N.DNS_SERVERS, () => ({ dnsServers: ["192.0.2.53", world.text("192.0.2.54")] })],
      [N.TAGS, () => ({ tags: world.tags() })],
      [undefined, () => ({ name: `net-${world.nextId()}` })],
    ], 0.2),
    ...more,
  });
}

/** Someone whom rules speak of. */
export function peer(world: World, isFiltered = false): Peer {
  const { dice } = world;
  const ways: (() => Peer)[] = [
    () => Peer.anyIpv4(),
    () => world.call(Peer, "ipv4", dice.pick(["198.51.100.0/24", "203.0.113.7/32", "0.0.0.0/0"])),
    ...(world.offers(N.FIREWALL_IPV6) ? [() => Peer.anyIpv6(), (): Peer => world.call(Peer, "ipv6", "2001:db8::/32")] : []),
    ...(isFiltered ? [(): Peer => world.call(Peer, "network", network(world))] : []),
    ...(isFiltered && world.offers(N.FIREWALL_PEER_GROUP) ? [(): Peer => world.call(Peer, "firewall", firewall(world))] : []),
  ];
  return dice.pick(ways)();
}

/** What rules open. */
export function port(world: World): Port {
  const { dice } = world;
  return dice.pick<() => Port>([
    () => world.call(Port, "tcp", dice.pick([443, 80, 22, 65_535, 1])),
    () => world.call(Port, "udp", 53),
    () => world.call(Port, "tcpRange", 8000, 8100),
    () => world.call(Port, "udpRange", 500, 4500),
    () => Port.icmp(),
    () => Port.all(),
    () => Port.allTcp(),
    () => Port.allUdp(),
  ])();
}

/** A firewall; a new one, or one that the program has. */
export function firewall(world: World): Firewall {
  return world.existing(Firewall, () => newFirewall(world), 0.5);
}

function newFirewall(world: World): Firewall {
  return world.make(Firewall, world.some([
    [N.FIREWALL_PRIVATE_TRAFFIC, () => ({ privateTraffic: PrivateTraffic.FILTERED })],
    [N.FIREWALL_OUTBOUND, () => ({ outboundOpen: false })],
    [undefined, () => ({ name: `fw-${world.nextId()}` })],
    [undefined, () => ({ tags: world.tags() })],
  ]));
}

function ruled(world: World): void {
  const { dice } = world;
  const own = newFirewall(world);
  const isFiltered = own.privateTraffic === PrivateTraffic.FILTERED;
  for (let left = dice.int(1, 4); left > 0; left -= 1) {
    world.call(own, "allow", peer(world, isFiltered), port(world), ...(dice.chance(0.3) ? ["opened by a program"] : []));
  }
  if (!(own as unknown as { outboundOpen: boolean }).outboundOpen && dice.chance(0.7)) {
    world.call(own, "allowOutbound", peer(world, isFiltered), port(world));
  }
}

function proposal(world: World): VpnProposal {
  const { dice } = world;
  return world.call(VpnProposal, "of", {
    encryption: dice.pick([VpnEncryption.AES_256_CBC, VpnEncryption.AES_128_CBC, VpnEncryption.AES_256_GCM]),
    integrity: dice.pick(Object.values(VpnIntegrity)),
    keyExchange: dice.pick([VpnKeyExchange.MODP_3072, VpnKeyExchange.MODP_2048, VpnKeyExchange.ECP_256]),
  });
}

function tunnel(world: World): void {
  const gateway = world.make(VpnGateway, { network: newNetwork(world), ...world.some([[N.VPN_TAGS, () => ({ tags: world.tags() })]]) });
  const byBgp = !world.offers(N.VPN_STATIC_ROUTES) || (world.offers(N.VPN_BGP) && world.dice.chance(0.3));
  const peerOf = (): VpnPeer => world.call(VpnPeer, "of", {
    address: world.text("192.0.2.7"), cidrs: ["192.168.77.0/24"], bgpAsn: byBgp ? 65_000
      : undefined,
  });
  for (let left = world.dice.int(0, 1); left >= 0; left -= 1) {
    const key = world.offers(N.VPN_GENERATED_KEY) ? {} : { presharedKey: secretText(world) };
    world.make(VpnConnection, {
      gateway, peer: peerOf(), ...key, ...world.some([[undefined, () => ({
        ike: proposal(world),
        esp: proposal(world),
      })]], 0.2),
    });
    if (world.dice.chance(0.8)) {
      break;
    }
  }
}

/** A secret from outside, as programs have it. */
export function secretText(world: World): string {
  return new TerraformVariable(world.stack, `secret${world.nextId()}`, { sensitive: true, default: "a-long-enough-Secret-9" }).stringValue;
}

function subnets(world: World): void {
  const { dice } = world;
  const own = newNetwork(world, { defaultSubnet: false, dnsServers: undefined });
  const known = typeof own.cidr === "string" && !Token.isUnresolved(own.cidr) ? own.cidr.split(".").slice(0, 2).join(".") : "10.250";
  for (let index = 0; index < (world.offers(N.MANY_SUBNETS) ? dice.int(1, 3) : 1); index += 1) {
    world.call(own, "addSubnet", world.id("part"), {
      cidr: `${known}.${index}.0/24`, ...world.some([[N.DNS_SERVERS, () =>
        ({ dnsServers: ["192.0.2.53"] })]]),
    });
  }
}

/** Networks and what is around them. */
export const NETWORK_KINDS: readonly Kind[] = [
  {
    name: "network", covers: ["Network"], needs: [N.NETWORK], define: (world) => void newNetwork(world, world.some([[N.EGRESS_NONE, () =>
      ({ egress: Egress.NONE })]], 0.2)),
  },
  { name: "subnets", covers: ["Subnet"], needs: [N.NETWORK], define: subnets },
  {
    name: "existing network",
    covers: [],
    needs: [],
    define: (world) => {
      const { dice, scope } = world;
      const attributes = { networkId: world.text(world.bench.existingId), ...world.some([[undefined, () => ({ cidr: "10.44.0.0/16" })]]) };
      const own = dice.chance(0.5) ? world.call(Network, "fromNetworkId", scope, world.id("net"), world.bench.existingId) : world.call(Network,
        "fromNetworkAttributes", scope, world.id("net"), attributes);
      world.call(Subnet, "fromSubnetAttributes", scope, world.id("subnet"), { network: own, subnetId: world.bench.existingId, cidr: "10.44.1.0/24" });
      world.call(Firewall, "fromFirewallId", scope, world.id("fw"), world.text(world.bench.existingId));
      world.call(PublicIp, "fromPublicIpAttributes", scope, world.id("ip"), { publicIpId: world.bench.existingId, address: world.text("192.0.2.7") });
    },
  },
  { name: "firewall", covers: ["Firewall"], needs: [N.FIREWALL], define: ruled },
  {
    name: "public address",
    covers: ["PublicIp"],
    needs: [N.PUBLIC_IP],
    define: (world) => {
      const address = world.make(PublicIp, world.some([[undefined, () => ({ tags: world.tags() })]]));
      if (world.dice.chance(0.4) && world.offers(C.SERVER)) {
        world.call(server(world, { publicIp: false }), "attachPublicIp", address);
      }
    },
  },
  {
    name: "route",
    covers: ["Route"],
    needs: [N.NETWORK, N.ROUTE, C.SERVER],
    define: (world) => {
      const own = newNetwork(world);
      world.call(own, "addRoute", world.id("route"), { destination: "192.168.77.0/24", target: server(world, { network: own, subnet: undefined }) });
    },
  },
  {
    name: "peering",
    covers: ["NetworkPeering"],
    needs: [N.NETWORK, N.PEERING],
    define: (world) => void world.make(NetworkPeering, {
      network: newNetwork(world), peer: newNetwork(world), ...world.some([[N.PEERING_TAGS, () =>
        ({ tags: world.tags() })]]),
    }),
  },
  { name: "vpn", covers: ["VpnGateway", "VpnConnection"], needs: [N.NETWORK, N.VPN_GATEWAY], define: tunnel },
];
