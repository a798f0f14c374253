import type { Making } from "../../engine/making";
import { isList, isNull, type Value, type ValueMap } from "../../values/value";
import { isCidr, isWithin, netmask, nth } from "../../world/addresses";
import { bareId } from "../../world/objects";
import { always, blocksOf, eachBlock, publicAddress, textOf, textsOf } from "../derivations";
import { below, sameAs } from "../ids";
import type { TypeRules } from "../model";
import { overlap } from "../openstack/network";

export const PRIVATE_NETWORK = "scaleway_vpc_private_network";
export const SERVER = "scaleway_instance_server";
export const IPAM_IP = "scaleway_ipam_ip";
const VPC = "scaleway_vpc";
const CONNECTOR = "scaleway_vpc_connector";
const GATEWAY = "scaleway_vpc_public_gateway";
const GATEWAY_IP = "scaleway_vpc_public_gateway_ip";
const LB_IP = "scaleway_lb_ip";

const source = "facts/backends.md 3.2, 3.15; facts/configurations/scaleway (run on an API mock); github.com/scaleway/terraform-provider-scaleway, documentation";

/** The IPv4 subnet of a private network, as a pool of addresses. */
export function poolOf(making: Making, privateNetwork: Value) {
  const network = making.referent(privateNetwork, PRIVATE_NETWORK);
  const cidr = network && textOf(blocksOf(network, "ipv4_subnet")[0] ?? {}, "subnet");
  return network && cidr !== undefined && isCidr(cidr) ? { name: bareId(String(network.id)), cidr } : undefined;
}

/** An address on a private network: the booked one if there is one, else the next. */
export function privateAddressOn(making: Making, privateNetwork: Value, booked: readonly string[] = []): string {
  const reserved = booked.map((id) => making.referent(id, IPAM_IP)?.address).find((address) => typeof address === "string");
  const pool = poolOf(making, privateNetwork);
  return typeof reserved === "string" ? reserved : pool ? making.addressIn(pool) : making.privateAddress(4);
}

function freeSubnet(making: Making, vpc: string | undefined): string {
  const networks = making.objects(PRIVATE_NETWORK, (network) => network.vpc_id === vpc);
  const taken = networks.flatMap(({ attributes }) => blocksOf(attributes, "ipv4_subnet").map((block) => String(block.subnet)));
  for (let n = 0n; ; n++) {
    const cidr = `${nth("172.16.0.0/12", n << 10n)}/22`;
    if (!taken.some((other) => overlap(other, cidr))) {
      return cidr;
    }
  }
}

function subnet(making: Making, cidr: string): ValueMap {
  const isV4 = !cidr.includes(":");
  return {
    id: making.source.uuid(),
    subnet: cidr,
    address: nth(cidr, 0n),
    prefix_length: Number(cidr.split("/")[1]),
    subnet_mask: isV4 ? netmask(cidr) : "",
    created_at: making.now,
    updated_at: making.now,
    srn: "",
  };
}

function verifySubnets(making: Making): void {
  const cidr = textOf(blocksOf(making.draft, "ipv4_subnet")[0] ?? {}, "subnet");
  if (cidr !== undefined && !isCidr(cidr)) {
    making.refuse(["ipv4_subnet", 0, "subnet"], "Not a CIDR", `"${cidr}" is not an address range such as 10.0.0.0/24.`);
  }
  const vpc = making.get("vpc_id");
  const rival = cidr && vpc && making.objects(PRIVATE_NETWORK, (network) => network.vpc_id === vpc).find((network) => network.id !== making.id && blocksOf(network.attributes, "ipv4_subnet").some((other) => overlap(cidr, String(other.subnet))));
  if (rival) {
    making.refuse(["ipv4_subnet", 0, "subnet"], "Overlapping subnets", `${cidr} overlaps with a subnet of "${String(rival.attributes.name)}" in the same VPC.`);
  }
}

function verifyConnector(making: Making): void {
  const [own, target] = ["vpc_id", "target_vpc_id"].map((name) => making.referent(making.get(name), VPC));
  if (own && target && (own.id === target.id || own.region !== target.region)) {
    making.refuse(["target_vpc_id"], "No peer", "A VPC is peered with another one of the same region.");
  }
}

/** A connector without one in the other direction connects nothing, nor do two between VPCs whose Private Networks overlap. */
function statusOfConnector(making: Making): Value {
  const [own, target] = [making.get("vpc_id"), making.get("target_vpc_id")];
  const [here, there] = [own, target].map((vpc) =>
    making.objects(PRIVATE_NETWORK, (network) => network.vpc_id === vpc).flatMap(({ attributes }) => blocksOf(attributes, "ipv4_subnet").map((block) => String(block.subnet))));
  if (making.objects(CONNECTOR, (other) => other.vpc_id === target && other.target_vpc_id === own).length === 0) {
    return "orphan";
  }
  return here!.some((one) => there!.some((other) => overlap(one, other))) ? "conflict" : "peered";
}

function bookedAddress(making: Making): Value {
  const from = blocksOf(making.draft, "source")[0] ?? {};
  const pool = poolOf(making, from.private_network_id ?? null);
  return pool ? making.addressIn(pool) : making.privateAddress(4);
}

function verifyBooking(making: Making): void {
  const wanted = making.text("address");
  const pool = poolOf(making, (blocksOf(making.draft, "source")[0] ?? {}).private_network_id ?? null);
  if (wanted && pool && making.parts.prior === undefined) {
    if (!isWithin(wanted, pool.cidr)) {
      making.refuse(["address"], "Address outside the subnet", `${wanted} is not an address of the subnet ${pool.cidr}.`);
    }
    making.addressIn(pool, wanted.split("/")[0], ["address"]);
  }
}

function balancerAddress(making: Making, family: 4 | 6): Value {
  const ids = [...textsOf(making.get("ip_ids")), making.text("ip_id")].filter((id): id is string => id !== undefined);
  const addresses = ids.map((id) => making.referent(id, LB_IP)?.ip_address).filter((address): address is string => typeof address === "string");
  const given = addresses.find((address) => address.includes(":") === (family === 6));
  const isWanted = family === 4 ? ids.length === 0 && making.get("assign_flexible_ip") !== false : making.get("assign_flexible_ipv6") === true;
  return given ?? (isWanted ? making.publicAddress(family) : "");
}

/** A route matches by one thing alone. */
const matchesOne: NonNullable<TypeRules["check"]> = (config) => {
  const given = ["match_sni", "match_host_header", "match_path_begin"].filter((name) => !isNull(config[name]));
  return given.length > 1 ? [{ summary: "Conflicting matches", detail: `A route takes one of ${given.join(" and ")}.`, path: [given[1]!] }] : [];
};

/** Rules of VPC, IPAM, public gateways and load balancers. */
export const SCALEWAY_NETWORK_RULES: Readonly<Record<string, TypeRules>> = {
  [PRIVATE_NETWORK]: {
    source,
    unset: ["zone"],
    filled: ["ipv4_subnet", "ipv6_subnets"],
    refers: { vpc_id: [VPC] },
    holds: ["vpc_id"],
    verify: verifySubnets,
    derive: {
      vpc_id: (making) => `${String(making.setting("region"))}/${defaultId(making, "vpc")}`,
      is_regional: always(true),
      ipv4_subnet: (making, planned) => {
        const cidr = isList(planned) ? textOf(blocksOf(making.draft, "ipv4_subnet")[0] ?? {}, "subnet") : undefined;
        return [subnet(making, cidr ?? freeSubnet(making, making.text("vpc_id")))];
      },
      ipv6_subnets: (making, planned) => {
        const written = isList(planned) ? blocksOf(making.draft, "ipv6_subnets").map((block) => textOf(block, "subnet")) : [];
        const cidrs = written.length > 0 ? written : [undefined];
        return cidrs.map((cidr) => subnet(making, cidr ?? `fd${making.source.hex(2)}:${making.source.hex(4)}:${making.source.hex(4)}:${making.source.hex(4)}::/64`));
      },
    },
  },
  [IPAM_IP]: {
    source,
    refers: { "source.private_network_id": [PRIVATE_NETWORK] },
    holds: ["source.private_network_id"],
    verify: verifyBooking,
    derive: {
      source: eachBlock(() => ({ private_network_id: "", subnet_id: "", zonal: "" })),
      address: bookedAddress,
      address_cidr: (making) => {
        const pool = poolOf(making, (blocksOf(making.draft, "source")[0] ?? {}).private_network_id ?? null);
        return `${making.text("address")}/${pool?.cidr.split("/")[1] ?? "32"}`;
      },
      resource: always([]),
      reverses: always([]),
      zone: always(""),
    },
  },
  [GATEWAY_IP]: { source, derive: { address: publicAddress, reverse: always("") } },
  [GATEWAY]: {
    source,
    refers: { ip_id: [GATEWAY_IP] },
    holds: ["ip_id"],
    derive: { bandwidth: always(100), bastion_port: always(61000), allowed_ip_ranges: always(["0.0.0.0/0"]), status: always("running") },
  },
  scaleway_vpc_gateway_network: {
    source,
    refers: { "gateway_id": [GATEWAY], "private_network_id": [PRIVATE_NETWORK], "ipam_config.ipam_ip_id": [IPAM_IP] },
    holds: ["gateway_id", "private_network_id", "ipam_config.ipam_ip_id"],
    unique: [{ by: ["gateway_id", "private_network_id"], within: "everywhere" }],
    derive: {
      ipam_config: eachBlock((making) => ({ ipam_ip_id: `${String(making.setting("region"))}/${making.source.uuid()}` })),
      private_ip: (making) => [{ id: `${String(making.setting("region"))}/${making.source.uuid()}`, address: privateAddressOn(making, making.get("private_network_id"), blocksOf(making.draft, "ipam_config").map((block) => textOf(block, "ipam_ip_id") ?? "")) }],
      static_address: always(""),
      status: always("ready"),
    },
  },
  scaleway_vpc_route: { source, refers: { vpc_id: [VPC], nexthop_vpc_connector_id: [CONNECTOR] }, holds: ["vpc_id", "nexthop_vpc_connector_id"] },
  [CONNECTOR]: {
    source: "pages/vpc-peering/reference-content/features-limitations.mdx of github.com/scaleway/docs-content (2026-04-10); terraform-provider-scaleway 2.81.0: internal/services/vpc/connector.go",
    refers: { vpc_id: [VPC], target_vpc_id: [VPC] },
    holds: ["vpc_id", "target_vpc_id"],
    verify: verifyConnector,
    derive: { status: statusOfConnector },
  },
  [LB_IP]: {
    source,
    derive: { ip_address: (making) => making.publicAddress(making.get("is_ipv6") === true ? 6 : 4), lb_id: always(""), reverse: (making) => `${String(making.get("ip_address")).replace(/[.:]/g, "-")}.lb.sandbox.example` },
  },
  scaleway_lb: {
    source,
    replace: ["assign_flexible_ip"],
    refers: { "ip_ids": [LB_IP], "ip_id": [LB_IP], "private_network.private_network_id": [PRIVATE_NETWORK], "private_network.ipam_ids": [IPAM_IP] },
    holds: ["ip_ids", "private_network.private_network_id", "private_network.ipam_ids"],
    derive: {
      private_network: eachBlock((making) => ({ dhcp_config: true, ipam_ids: [], static_config: [], status: "ready", zone: making.get("zone") })),
      ip_address: (making) => balancerAddress(making, 4),
      ipv6_address: (making) => balancerAddress(making, 6),
      ip_ids: (making) => (making.text("ip_id") ? [making.get("ip_id")] : []),
      ip_id: (making) => textsOf(making.get("ip_ids"))[0] ?? "",
      private_ips: (making) => blocksOf(making.draft, "private_network").map((block) => ({ id: `${String(making.setting("region"))}/${making.source.uuid()}`, address: privateAddressOn(making, block.private_network_id ?? null, textsOf(block.ipam_ids)) })),
    },
    follow: { private_ips: ["private_network"], ip_address: ["ip_ids", "ip_id"] },
  },
  scaleway_lb_backend: { source, replace: ["lb_id"], refers: { lb_id: ["scaleway_lb"] }, derive: { health_check_port: (making) => making.get("forward_port") }, follow: { health_check_port: ["forward_port"] } },
  scaleway_lb_frontend: { source, replace: ["lb_id", "backend_id"], refers: { lb_id: ["scaleway_lb"], backend_id: ["scaleway_lb_backend"], certificate_ids: ["scaleway_lb_certificate"] }, holds: ["backend_id", "certificate_ids"], unique: [{ by: ["lb_id", "inbound_port"], within: "everywhere" }] },
  scaleway_lb_route: { source, check: matchesOne, refers: { frontend_id: ["scaleway_lb_frontend"], backend_id: ["scaleway_lb_backend"] }, holds: ["backend_id"] },
  scaleway_lb_acl: { source, refers: { frontend_id: ["scaleway_lb_frontend"] } },
  scaleway_lb_certificate: { source, replace: ["lb_id", "letsencrypt", "custom_certificate"], refers: { lb_id: ["scaleway_lb"] } },
  scaleway_instance_private_nic: {
    source,
    id: below("/", ["zone", "server_id"]),
    refers: { server_id: [SERVER], private_network_id: [PRIVATE_NETWORK], ipam_ip_ids: [IPAM_IP], ip_ids: [IPAM_IP] },
    holds: ["private_network_id", "ipam_ip_ids"],
    unique: [{ by: ["server_id", "private_network_id"], within: "everywhere" }],
    derive: { private_ips: (making) => [{ id: `${String(making.setting("region"))}/${making.source.uuid()}`, address: privateAddressOn(making, making.get("private_network_id"), [...textsOf(making.get("ipam_ip_ids")), ...textsOf(making.get("ip_ids"))]) }] },
  },
  scaleway_instance_security_group_rules: { source, id: sameAs("security_group_id"), refers: { security_group_id: ["scaleway_instance_security_group"] } },
};

/** An id that stays the same, for what every project has from the beginning. */
export function defaultId(making: Making, what: string): string {
  const project = String(making.setting("project_id"));
  return `${project.slice(0, 24)}${Buffer.from(what.padEnd(6, "_").slice(0, 6)).toString("hex")}`;
}
