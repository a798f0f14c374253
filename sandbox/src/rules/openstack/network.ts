import type { Making } from "../../engine/making";
import { isList, isNull, type Value, type ValueMap } from "../../values/value";
import { isCidr, isWithin, leaseFixed, nth } from "../../world/addresses";
import { always, blocksOf, copy, publicAddress, textOf, textsOf } from "../derivations";
import { sameAs } from "../ids";
import type { TypeRules } from "../model";

const NETWORK = "openstack_networking_network_v2";
const SUBNET = "openstack_networking_subnet_v2";
const PORT = "openstack_networking_port_v2";
const ROUTER = "openstack_networking_router_v2";
const GROUP = "openstack_networking_secgroup_v2";
const ROUTER_INTERFACE = "openstack_networking_router_interface_v2";
const FLOATING_IP = "openstack_networking_floatingip_v2";

/** Where the rules below come from; each is behaviour of the Networking API (Neutron) that its reference describes. */
const source = "OpenStack Networking API reference; facts/backends.md 3.1 and 3.15; runs on a real OpenStack (facts/configurations)";

const DEFAULT_PREFIX_LENGTH = 24;
const AUTO_IPV6 = /slaac|dhcpv6-stateless/;

/** The subnets of a network that addresses are taken from. */
export function subnetsOf(making: Making, networkId: Value): readonly ValueMap[] {
  return making.objects(SUBNET, (subnet) => subnet.network_id === networkId).map(({ attributes }) => attributes);
}

/** True when something leads from the network to the world outside. */
export function isRouted(making: Making, networkId: Value): boolean {
  const subnets = subnetsOf(making, networkId).map((subnet) => subnet.id);
  const interfaces = making.objects(ROUTER_INTERFACE, (port) => subnets.includes(port.subnet_id!));
  return interfaces.some(({ attributes }) => making.referent(attributes.router_id!, ROUTER)?.external_network_id);
}

/** Addresses for a port: the wanted ones, else one of the first IPv4 subnet and one of each IPv6 subnet that configures itself. */
export function addressesFor(making: Making, networkId: Value, wanted: readonly ValueMap[] = []): readonly string[] {
  const subnets = subnetsOf(making, networkId);
  const pool = (subnet: ValueMap) => ({ name: String(subnet.id), cidr: String(subnet.cidr) });
  if (wanted.length > 0) {
    return wanted.map((fixed, index) => {
      const address = textOf(fixed, "ip_address");
      const holds = (block: Value | undefined) => isNull(fixed.subnet_id) && address !== undefined && isWithin(address, String(block));
      const subnet = subnets.find((candidate) => candidate.id === fixed.subnet_id || holds(candidate.cidr));
      if (!subnet) {
        return address ?? making.privateAddress(4);
      }
      if (address !== undefined && !isWithin(address, String(subnet.cidr))) {
        making.refuse(["fixed_ip", index, "ip_address"], "Address outside the subnet", `${address} is not an address of the subnet ${String(subnet.cidr)}.`);
      }
      return making.addressIn(pool(subnet), address, ["fixed_ip", index, "ip_address"]);
    });
  }
  const first = subnets.find((subnet) => subnet.ip_version !== 6) ?? subnets[0];
  const more = subnets.filter((subnet) => subnet !== first && AUTO_IPV6.test(String(subnet.ipv6_address_mode)));
  return (first ? [first, ...more] : more).map((subnet) => making.addressIn(pool(subnet)));
}

function chooseCidr(making: Making): Value | undefined {
  const pool = making.referent(making.get("subnetpool_id"), "openstack_networking_subnetpool_v2");
  const prefix = textsOf(pool?.prefixes)[0];
  if (!prefix) {
    return undefined;
  }
  const length = Number(making.get("prefix_length") ?? pool?.default_prefixlen ?? DEFAULT_PREFIX_LENGTH);
  const bits = prefix.includes(":") ? 128 : 32;
  const taken = making.objects(SUBNET).map(({ attributes }) => attributes.cidr);
  for (let n = 0n; n < 65_536n; n++) {
    const cidr = `${nth(prefix, n << BigInt(bits - length))}/${length}`;
    if (!taken.includes(cidr)) {
      return cidr;
    }
  }
  return undefined;
}

function verifySubnet(making: Making): void {
  const cidr = making.text("cidr");
  if (cidr !== undefined && !isCidr(cidr)) {
    making.refuse(["cidr"], "Not a CIDR", `"${cidr}" is not an address range such as 10.0.0.0/24.`);
  }
  const other = cidr && subnetsOf(making, making.get("network_id")).find((subnet) => subnet.id !== making.id && overlap(cidr, String(subnet.cidr)));
  if (other) {
    making.refuse(["cidr"], "Overlapping subnets", `${cidr} overlaps with ${String(other.cidr)}, another subnet of the same network.`);
  }
}

/** True when two ranges have addresses in common. */
export function overlap(left: string, right: string): boolean {
  return isCidr(left) && isCidr(right) && (isWithin(nth(left, 0n), right) || isWithin(nth(right, 0n), left));
}

function verifyFloating(making: Making, portAttribute: string): void {
  const port = making.referent(making.get(portAttribute), PORT) ?? portOfBalancer(making, making.get(portAttribute));
  const network = port && making.object(port.network_id ?? null, NETWORK);
  if (network?.origin === "created" && !isRouted(making, network.id)) {
    making.refuse([portAttribute], "Not reachable from outside", `No router with an external network leads to the network ${network.id} of this port, so a floating IP cannot be bound to it. Bind it after the router interface (depends_on).`);
  }
}

/** The subnets that a router stands on. */
function reachedBy(making: Making, router: Value): readonly ValueMap[] {
  const interfaces = making.objects(ROUTER_INTERFACE, (port) => port.router_id === router);
  return interfaces.map(({ attributes }) => making.referent(attributes.subnet_id ?? null, SUBNET)).filter((subnet) => subnet !== undefined);
}

/** The subnet that an interface is on: its own, or that of its port. */
function subnetOfInterface(making: Making): ValueMap | undefined {
  const port = making.referent(making.get("port_id"), PORT) ?? {};
  return making.referent(making.get("subnet_id") ?? blocksOf(port, "fixed_ip")[0]?.subnet_id ?? null, SUBNET);
}

function verifyInterface(making: Making): void {
  const subnet = subnetOfInterface(making);
  const rival = subnet && reachedBy(making, making.get("router_id")).find((other) => other.id !== subnet.id && overlap(String(other.cidr), String(subnet.cidr)));
  if (rival) {
    making.refuse(["subnet_id"], "Overlapping subnets", `The router is on ${String(rival.cidr)} already, which overlaps with ${String(subnet.cidr)}.`);
  }
}

/** github.com/openstack/neutron, neutron/db/extraroute_db.py (2026-08-07) */
function verifyNextHop(making: Making): void {
  const hop = making.text("next_hop");
  const router = making.get("router_id");
  if (hop === undefined || making.referent(router, ROUTER) === undefined) {
    return;
  }
  if (!reachedBy(making, router).some((subnet) => isWithin(hop, String(subnet.cidr)))) {
    making.refuse(["next_hop"], "Invalid route", `The next hop ${hop} is not connected with the router.`);
  }
  const interfaces = making.objects(ROUTER_INTERFACE, (port) => port.router_id === router);
  const own = interfaces.map(({ attributes }) => firstAddress(making, attributes.port_id ?? null));
  if (own.includes(hop)) {
    making.refuse(["next_hop"], "Invalid route", `The next hop ${hop} is an address of the router itself.`);
  }
}

function portOfBalancer(making: Making, id: Value): ValueMap | undefined {
  const balancer = making.referent(id, "openstack_lb_loadbalancer_v2");
  return balancer && { network_id: balancer.vip_network_id ?? null, all_fixed_ips: [balancer.vip_address ?? null] };
}

function firstAddress(making: Making, id: Value): Value {
  const port = making.referent(id, PORT) ?? portOfBalancer(making, id);
  const addresses = port?.all_fixed_ips;
  return (isList(addresses) ? addresses[0] : undefined) ?? "";
}

/** Rules of the Networking service. */
export const NETWORK_RULES: Readonly<Record<string, TypeRules>> = {
  [SUBNET]: {
    source,
    refers: { network_id: [NETWORK], subnetpool_id: ["openstack_networking_subnetpool_v2"] },
    verify: verifySubnet,
    derive: {
      cidr: chooseCidr,
      gateway_ip: (making) => (making.get("no_gateway") === true ? "" : isCidr(making.get("cidr")) ? making.gatewayOf(String(making.get("cidr"))) : ""),
      service_types: always([]),
      ipv6_address_mode: always(""),
      ipv6_ra_mode: always(""),
    },
    after: (making) => {
      const gateway = making.text("gateway_ip");
      if (gateway) {
        leaseFixed(making.data, making.id, gateway, making.key);
      }
    },
  },
  [PORT]: {
    source,
    refers: { "network_id": [NETWORK], "security_group_ids": [GROUP], "fixed_ip.subnet_id": [SUBNET] },
    holds: ["network_id", "fixed_ip.subnet_id", "security_group_ids"],
    derive: {
      all_fixed_ips: (making) => {
        making.releaseAddresses();
        return making.get("no_fixed_ip") === true ? [] : addressesFor(making, making.get("network_id"), blocksOf(making.draft, "fixed_ip"));
      },
      all_security_group_ids: (making) => (making.get("no_security_groups") === true ? [] : (making.get("security_group_ids") ?? [])),
      device_id: always(""),
      device_owner: always(""),
      dns_name: always(""),
      dns_assignment: always([]),
      qos_policy_id: always(""),
    },
    follow: { all_fixed_ips: ["fixed_ip", "no_fixed_ip"], all_security_group_ids: ["security_group_ids", "no_security_groups"] },
  },
  openstack_networking_port_secgroup_associate_v2: { source, id: sameAs("port_id"), refers: { port_id: [PORT], security_group_ids: [GROUP] }, derive: { all_security_group_ids: copy("security_group_ids", []) } },
  [ROUTER]: {
    source,
    refers: { external_network_id: [NETWORK] },
    filled: ["external_fixed_ip"],
    derive: {
      external_fixed_ip: (making) => (making.text("external_network_id") ? [{ ip_address: making.publicAddress(4), subnet_id: making.newId() }] : []),
      enable_snat: (making) => making.text("external_network_id") !== undefined,
      external_network_id: always(""),
      external_qos_policy_id: always(""),
      availability_zone_hints: always([]),
    },
    follow: { external_fixed_ip: ["external_network_id"] },
  },
  [ROUTER_INTERFACE]: {
    source,
    refers: { router_id: [ROUTER], subnet_id: [SUBNET], port_id: [PORT] },
    holds: ["router_id", "subnet_id", "port_id"],
    id: sameAs("port_id"),
    unique: [{ by: ["subnet_id", "router_id"], within: "everywhere" }],
    verify: verifyInterface,
    derive: { port_id: (making) => making.id, subnet_id: (making) => subnetOfInterface(making)?.id ?? undefined },
  },
  openstack_networking_router_route_v2: { source, refers: { router_id: [ROUTER] }, holds: ["router_id"], verify: verifyNextHop, id: (making) => `${making.text("router_id")}-route-${making.text("destination_cidr")}-${making.text("next_hop")}` },
  openstack_networking_floatingip_v2: {
    source,
    verify: (making) => verifyFloating(making, "port_id"),
    derive: { address: publicAddress, fixed_ip: (making) => firstAddress(making, making.get("port_id")), port_id: always(""), dns_name: always(""), dns_domain: always(""), subnet_id: always("") },
    follow: { fixed_ip: ["port_id"] },
  },
  openstack_networking_floatingip_associate_v2: {
    source,
    id: (making) => floatingIp(making)?.id ?? making.source.uuid(),
    verify: (making) => {
      if (!floatingIp(making)) {
        making.refuse(["floating_ip"], "Not found", `There is no floating IP ${making.text("floating_ip")} in the sandbox's world.`);
      }
      verifyFloating(making, "port_id");
    },
    derive: { fixed_ip: (making) => firstAddress(making, making.get("port_id")) },
    follow: { fixed_ip: ["port_id"] },
  },
  openstack_networking_portforwarding_v2: { source, refers: { floatingip_id: [FLOATING_IP], internal_port_id: [PORT] } },
  [GROUP]: { source, defaults: { stateful: true } },
  openstack_networking_secgroup_rule_v2: {
    source,
    refers: { security_group_id: [GROUP], remote_group_id: [GROUP] },
    oneOf: { direction: ["ingress", "egress"], ethertype: ["IPv4", "IPv6"] },
    unique: [{ by: ["security_group_id", "direction", "ethertype", "protocol", "port_range_min", "port_range_max", "remote_ip_prefix", "remote_group_id", "remote_address_group_id"], within: "everywhere" }],
    derive: { remote_ip_prefix: always(""), remote_group_id: always(""), remote_address_group_id: always("") },
    check: (config) => checkRange(config),
  },
  openstack_networking_trunk_v2: { source, refers: { "port_id": [PORT], "sub_port.port_id": [PORT] }, holds: ["port_id", "sub_port.port_id"] },
  openstack_networking_subnetpool_v2: { source, derive: { ip_version: (making) => (textsOf(making.get("prefixes"))[0]?.includes(":") ? 6 : 4), default_prefixlen: always(24), min_prefixlen: always(8), max_prefixlen: always(32) } },
};


function floatingIp(making: Making) {
  return making.objects(FLOATING_IP, (attributes) => attributes.address === making.get("floating_ip"))[0];
}

function checkRange(config: ValueMap) {
  const [low, high] = [config.port_range_min, config.port_range_max];
  return typeof low === "number" && typeof high === "number" && low > high && config.protocol !== "icmp" && config.protocol !== "ipv6-icmp"
    ? [{ summary: "Empty port range", detail: `The range begins at ${low} and ends at ${high}.`, path: ["port_range_min"] }]
    : [];
}
