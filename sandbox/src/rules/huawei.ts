import type { Making } from "../engine/making";
import { isCidr, isWithin } from "../world/addresses";
import type { ValueMap } from "../values/value";
import { always, blocksOf, copy, eachBlock, ownId, publicAddress, textOf } from "./derivations";
import { joined, sameAs } from "./ids";
import type { ProviderRules, TypeRules } from "./model";
import { addressOf } from "./subnets";

/** A server's interface on a subnet that its block names by the subnet's network id. */
function connect(subnetType: string) {
  return (making: Making, block: ValueMap, index: number): ValueMap => {
    const named = textOf(block, "uuid");
    const subnet = making.objects(subnetType, (attributes) => attributes["network_id"] === named || attributes["id"] === named)[0];
    const wanted = textOf(block, "fixed_ip_v4");
    return {
      fixed_ip_v4: addressOf(making, subnet?.id ?? null, ["cidr"], wanted, ["network", index, "fixed_ip_v4"]),
      fixed_ip_v6: "",
      mac: making.source.mac(),
      name: subnet?.attributes["name"] ?? "",
      port: making.source.uuid(),
      uuid: named ?? "",
    };
  };
}

/** The rules that two clouds share, whose services and providers have one origin. */
function types(prefix: string): Readonly<Record<string, TypeRules>> {
  const [vpc, subnet, group, server] = [`${prefix}_vpc_v1`, `${prefix}_vpc_subnet_v1`, `${prefix}_networking_secgroup_v2`, `${prefix}_compute_instance_v2`] as const;
  return {
    [subnet]: {
      refers: { vpc_id: [vpc] },
      holds: ["vpc_id"],
      verify: (making) => {
        const [range, cidr] = [making.referent(making.get("vpc_id"), vpc)?.["cidr"], making.get("cidr")];
        if (isCidr(range) && isCidr(cidr) && !isWithin(cidr, range)) {
          making.refuse(["cidr"], "Range outside the VPC", `${cidr} is not within ${range}, the VPC's own range.`);
        }
      },
      derive: { network_id: ownId, cidr_ipv6: always(""), gateway_ipv6: always(""), dns_list: always([]), primary_dns: always(""), secondary_dns: always(""), availability_zone: always(""), status: always("ACTIVE") },
    },
    [`${prefix}_networking_secgroup_rule_v2`]: { refers: { security_group_id: [group], remote_group_id: [group] }, oneOf: { direction: ["ingress", "egress"], ethertype: ["IPv4", "IPv6"] } },
    [`${prefix}_compute_keypair_v2`]: { id: sameAs("name"), unique: [{ by: ["name"], within: "place" }] },
    [server]: {
      refers: { key_pair: [`${prefix}_compute_keypair_v2`] },
      holds: ["network.uuid"],
      derive: {
        network: eachBlock(connect(subnet)),
        access_ip_v4: (making) => blocksOf(making.draft, "network")[0]?.["fixed_ip_v4"] ?? "",
        access_ip_v6: always(""),
        all_metadata: copy("metadata", {}),
        flavor_id: copy("flavor_name", ""),
        flavor_name: copy("flavor_id", ""),
        image_name: always(""),
      },
      follow: { all_metadata: ["metadata"], flavor_id: ["flavor_name"] },
    },
    [`${prefix}_compute_volume_attach_v2`]: { id: joined("/", "instance_id", "volume_id"), refers: { instance_id: [server] }, holds: ["volume_id"], unique: [{ by: ["volume_id"], within: "everywhere" }], derive: { device: always("/dev/vdb") } },
    [`${prefix}_vpc_eip_v1`]: { derive: { publicip: eachBlock((making) => ({ ip_address: making.publicAddress(4), name: "", port_id: "" })), bandwidth: eachBlock(() => ({ charge_mode: "traffic" })) } },
    [`${prefix}_vpc_eip`]: { derive: { publicip: eachBlock((making) => ({ ip_address: making.publicAddress(4), port_id: "" })), bandwidth: eachBlock(() => ({ charge_mode: "traffic" })), address: (making) => blocksOf(making.draft, "publicip")[0]?.["ip_address"] ?? undefined } },
    [`${prefix}_lb_loadbalancer_v3`]: { derive: { vip_address: (making) => making.privateAddress(4), public_ip: eachBlock((making) => ({ id: making.source.uuid(), address: making.publicAddress(4) })) } },
    [`${prefix}_obs_bucket`]: { id: sameAs("bucket"), unique: [{ by: ["bucket"], within: "everywhere" }] },
  };
}

const source = "facts/backends.md 3.10, 3.11, 3.15; both services descend from OpenStack";

/** Open Telekom Cloud. */
export const OPENTELEKOMCLOUD: ProviderRules = {
  name: "opentelekomcloud",
  source,
  settings: (config) => ({ region: config["region"] ?? "eu-de" }),
  types: types("opentelekomcloud"),
};

/** Flexible Engine. */
export const FLEXIBLEENGINE: ProviderRules = {
  name: "flexibleengine",
  source,
  settings: (config) => ({ region: config["region"] ?? "eu-west-0" }),
  types: { ...types("flexibleengine"), flexibleengine_vpc_eip_associate: { derive: { public_ip: publicAddress } } },
};
