import { always, blocksOf, copy, eachBlock, ownId, publicAddress, textOf, textsOf } from "./derivations";
import { joined, sameAs } from "./ids";
import type { ProviderRules, TypeRules } from "./model";
import { addressOf } from "./subnets";
import type { Making } from "../engine/making";
import type { Value, ValueMap } from "../values/value";
import { isCidr, isWithin } from "../world/addresses";

/** A server's interface: a port, or one on a subnet that its block names by the subnet's network id. */
function connect(subnetType: string, portType: string) {
  return (making: Making, block: ValueMap, index: number): ValueMap => {
    const port = making.referent(textOf(block, "port") ?? null, portType);
    if (port) {
      return { fixed_ip_v4: textsOf(port.all_fixed_ips)[0] ?? "", fixed_ip_v6: "", mac: port.mac_address ?? "", name: "", uuid: port.network_id ?? "" };
    }
    const named = textOf(block, "uuid");
    const subnet = making.objects(subnetType, (attributes) => attributes.network_id === named || attributes.id === named)[0];
    const wanted = textOf(block, "fixed_ip_v4");
    return {
      fixed_ip_v4: addressOf(making, subnet?.id ?? null, ["cidr"], wanted, ["network", index, "fixed_ip_v4"]),
      fixed_ip_v6: "",
      mac: making.source.mac(),
      name: subnet?.attributes.name ?? "",
      port: making.source.uuid(),
      uuid: named ?? "",
    };
  };
}

/** The address of a port: the wanted one, else the next of its subnet, which it names by the network's id. */
function portAddresses(making: Making): Value {
  const wanted = blocksOf(making.draft, "fixed_ip").map((block) => textOf(block, "ip_address"))[0];
  return [addressOf(making, making.get("network_id"), ["cidr"], wanted, ["fixed_ip", 0, "ip_address"])];
}

/** The next address of the subnet that something stands on. */
function addressOn(making: Making): Value {
  return addressOf(making, making.get("subnet_id") ?? making.get("network_id"), ["cidr"], undefined, ["private_ip"]);
}

/** Groups of servers that the cloud counts. A configuration in use cannot go, and the provider takes no bounds that leave out the number of servers there is. */
function autoScaling(prefix: string): Readonly<Record<string, TypeRules>> {
  const isFlexible = prefix === "flexibleengine";
  const [configuration, group] = isFlexible ? ["as_configuration", "as_group"] : ["as_configuration_v1", "as_group_v1"];
  const [vpc, subnet, firewall] = [`${prefix}_vpc_v1`, `${prefix}_vpc_subnet_v1`, `${prefix}_networking_secgroup_v2`] as const;
  const ofGroup = isFlexible ? "scaling_group_id" : "scaling_resource_id";
  return {
    [`${prefix}_${configuration}`]: { refers: { "instance_config.key_name": [`${prefix}_compute_keypair_v2`] }, holds: ["instance_config.key_name"] },
    [`${prefix}_${group}`]: {
      refers: {
        "vpc_id": [vpc],
        "networks.id": [subnet],
        "security_groups.id": [firewall],
        "scaling_configuration_id": [`${prefix}_${configuration}`],
        "lbaas_listeners.pool_id": [`${prefix}_lb_pool_v3`],
      },
      holds: ["vpc_id", "networks.id", "security_groups.id", "scaling_configuration_id", "lbaas_listeners.pool_id"],
      verify: (making) => {
        const sizeOf = (name: string): number => Number(making.get(name) ?? 0);
        const wanted = sizeOf("desire_instance_number");
        if (wanted < sizeOf("min_instance_number") || wanted > sizeOf("max_instance_number")) {
          making.refuse(["desire_instance_number"], "Size out of bounds", `The group may not have ${wanted} servers.`);
        }
      },
      derive: { instances: always([]), current_instance_number: copy("desire_instance_number", 0), status: always("INSERVICE") },
    },
    [`${prefix}_${isFlexible ? "as_policy_v1" : "as_policy_v2"}`]: {
      refers: { [ofGroup]: [`${prefix}_${group}`], alarm_id: [`${prefix}_ces_alarmrule`] },
      holds: [ofGroup],
      oneOf: { scaling_policy_type: ["ALARM", "SCHEDULED", "RECURRENCE"] },
    },
    [`${prefix}_ces_alarmrule`]: { derive: { alarm_state: always("ok") } },
  };
}

/** The rules that two clouds share, whose services and providers have one origin. */
function types(prefix: string): Readonly<Record<string, TypeRules>> {
  const [vpc, subnet, group, server] = [`${prefix}_vpc_v1`, `${prefix}_vpc_subnet_v1`, `${prefix}_networking_secgroup_v2`, `${prefix}_compute_instance_v2`] as const;
  const [port, nat] = [`${prefix}_networking_port_v2`, `${prefix}_nat_gateway_v2`] as const;
  return {
    [subnet]: {
      refers: { vpc_id: [vpc] },
      holds: ["vpc_id"],
      verify: (making) => {
        const [range, cidr] = [making.referent(making.get("vpc_id"), vpc)?.cidr, making.get("cidr")];
        if (isCidr(range) && isCidr(cidr) && !isWithin(cidr, range)) {
          making.refuse(["cidr"], "Range outside the VPC", `${cidr} is not within ${range}, the VPC's own range.`);
        }
      },
      derive: { network_id: ownId, cidr_ipv6: always(""), gateway_ipv6: always(""), dns_list: always([]), primary_dns: always(""), secondary_dns: always(""), availability_zone: always(""), status: always("ACTIVE") },
    },
    [port]: {
      refers: { network_id: [subnet], security_group_ids: [group] },
      holds: ["network_id", "security_group_ids"],
      derive: { all_fixed_ips: portAddresses, device_id: always(""), device_owner: always("") },
    },
    [nat]: { refers: { router_id: [vpc], vpc_id: [vpc], internal_network_id: [subnet], subnet_id: [subnet] }, holds: ["router_id", "vpc_id", "internal_network_id", "subnet_id"], unique: [{ by: ["router_id", "vpc_id"], within: "account" }] },
    [`${prefix}_nat_snat_rule_v2`]: { refers: { nat_gateway_id: [nat], network_id: [subnet], subnet_id: [subnet] }, holds: ["nat_gateway_id", "network_id", "subnet_id", "floating_ip_id"] },
    [`${prefix}_vpc_route_v2`]: { refers: { vpc_id: [vpc] }, holds: ["vpc_id", "nexthop"], oneOf: { type: ["peering"] } },
    [`${prefix}_vpc_route_table_v1`]: { refers: { vpc_id: [vpc], subnets: [subnet] }, holds: ["vpc_id", "subnets", "route.nexthop"] },
    [`${prefix}_networking_secgroup_rule_v2`]: { refers: { security_group_id: [group], remote_group_id: [group] }, oneOf: { direction: ["ingress", "egress"], ethertype: ["IPv4", "IPv6"] } },
    [`${prefix}_compute_keypair_v2`]: { id: sameAs("name"), unique: [{ by: ["name"], within: "place" }] },
    [server]: {
      refers: { "key_pair": [`${prefix}_compute_keypair_v2`], "network.port": [port] },
      holds: ["network.uuid", "network.port"],
      derive: {
        network: eachBlock(connect(subnet, port)),
        access_ip_v4: (making) => blocksOf(making.draft, "network")[0]?.fixed_ip_v4 ?? "",
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
    [`${prefix}_vpc_eip`]: { derive: { publicip: eachBlock((making) => ({ ip_address: making.publicAddress(4), port_id: "" })), bandwidth: eachBlock(() => ({ charge_mode: "traffic" })), address: (making) => blocksOf(making.draft, "publicip")[0]?.ip_address ?? undefined } },
    ...balancing(prefix),
    [`${prefix}_cce_cluster_v3`]: {
      refers: { vpc_id: [vpc], subnet_id: [subnet] },
      holds: ["vpc_id", "subnet_id"],
      unique: [{ by: ["name"], within: "place" }],
      derive: certificates(),
    },
    ...autoScaling(prefix),
    [`${prefix}_cce_node_pool_v3`]: {
      refers: { cluster_id: [`${prefix}_cce_cluster_v3`], key_pair: [`${prefix}_compute_keypair_v2`] },
      holds: ["cluster_id", "key_pair"],
      unique: [{ by: ["cluster_id", "name"], within: "account" }],
    },
    [`${prefix}_vpc_peering_connection_v2`]: {
      refers: { vpc_id: [vpc], peer_vpc_id: [vpc] },
      holds: ["vpc_id", "peer_vpc_id"],
      unique: [{ by: ["vpc_id", "peer_vpc_id"], within: "account" }],
      derive: { status: always("ACTIVE") },
    },
    [prefix === "flexibleengine" ? `${prefix}_swr_organization` : `${prefix}_swr_organization_v2`]: { id: sameAs("name"), unique: [{ by: ["name"], within: "everywhere" }] },
    [`${prefix}_rds_instance_v3`]: {
      refers: { vpc_id: [vpc], subnet_id: [subnet], security_group_id: [group] },
      holds: ["vpc_id", "subnet_id", "security_group_id"],
      unique: [{ by: ["name"], within: "place" }],
      derive: { private_ips: (making) => [addressOn(making)] },
    },
    [prefix === "flexibleengine" ? `${prefix}_dcs_instance_v1` : `${prefix}_dcs_instance_v2`]: {
      refers: { vpc_id: [vpc], subnet_id: [subnet], network_id: [subnet] },
      holds: ["vpc_id", "subnet_id", "network_id"],
      derive: { private_ip: addressOn, ip: addressOn, port: always(6379) },
    },
    [`${prefix}_dns_zone_v2`]: { unique: [{ by: ["name"], within: "everywhere" }], derive: { masters: always([]) } },
    [`${prefix}_dns_recordset_v2`]: {
      refers: { zone_id: [`${prefix}_dns_zone_v2`] },
      holds: ["zone_id"],
      unique: [{ by: ["zone_id", "name", "type"], within: "account" }],
      derive: { shared: always(false) },
    },
    [`${prefix}_obs_bucket`]: { id: sameAs("bucket"), unique: [{ by: ["bucket"], within: "everywhere" }] },
  };
}

/** How a cluster is reached in its VPC, and by whom. No real certificates. */
const CLUSTER = {
  certificate_clusters: [{ name: "internalCluster", server: "https://10.0.0.250:5443", certificate_authority_data: "Y2VydGlmaWNhdGU=" }],
  certificate_users: [{ name: "user", client_certificate_data: "Y2VydGlmaWNhdGU=", client_key_data: "a2V5" }],
};

function certificates() {
  return { certificate_clusters: always(CLUSTER.certificate_clusters), certificate_users: always(CLUSTER.certificate_users) };
}

/** The address of a load balancer: the wanted one, else the next of its subnet, which it names by Neutron's identifier. */
function balancerAddress(subnetType: string, place: string, wanted: string) {
  return (making: Making): Value => {
    const subnet = making.objects(subnetType, ({ subnet_id: id }) => id === making.get(place))[0];
    return addressOf(making, subnet?.id ?? null, ["cidr"], textOf(making.draft, wanted), [wanted]);
  };
}

/** Load balancers of Elastic Load Balance. */
function balancing(prefix: string): Readonly<Record<string, TypeRules>> {
  const [balancer, listener, pool, subnet] = [`${prefix}_lb_loadbalancer_v3`, `${prefix}_lb_listener_v3`, `${prefix}_lb_pool_v3`, `${prefix}_vpc_subnet_v1`] as const;
  const [group, certificate] = prefix === "flexibleengine" ? [`${prefix}_elb_ipgroup`, `${prefix}_elb_certificate`] : [`${prefix}_lb_ipgroup_v3`, `${prefix}_lb_certificate_v3`];
  return {
    [balancer]: {
      refers: { network_ids: [subnet], vpc_id: [`${prefix}_vpc_v1`], router_id: [`${prefix}_vpc_v1`] },
      holds: ["network_ids", "vpc_id", "router_id"],
      derive: {
        vip_address: balancerAddress(subnet, "subnet_id", "vip_address"),
        ipv4_address: balancerAddress(subnet, "ipv4_subnet_id", "ipv4_address"),
        public_ip: eachBlock((making) => ({ address: making.publicAddress(4) })),
      },
    },
    [pool]: { refers: { loadbalancer_id: [balancer] }, holds: ["loadbalancer_id"] },
    [listener]: {
      refers: { "loadbalancer_id": [balancer], "default_pool_id": [pool], "ip_group.id": [group], "ip_group": [group], "default_tls_container_ref": [certificate] },
      holds: ["loadbalancer_id", "default_pool_id", "ip_group.id", "default_tls_container_ref"],
      unique: [{ by: ["loadbalancer_id", "protocol_port", "protocol"], within: "account" }],
    },
    [`${prefix}_lb_policy_v3`]: {
      refers: { listener_id: [listener], redirect_pool_id: [pool] },
      holds: ["listener_id", "redirect_pool_id"],
      unique: [{ by: ["listener_id", "priority"], within: "account" }],
    },
    [`${prefix}_lb_member_v3`]: { refers: { pool_id: [pool] }, holds: ["pool_id"], unique: [{ by: ["pool_id", "address", "protocol_port"], within: "account" }] },
    [`${prefix}_lb_monitor_v3`]: { refers: { pool_id: [pool] }, holds: ["pool_id"], unique: [{ by: ["pool_id"], within: "account" }] },
  };
}

const source = "facts/backends.md 3.10, 3.11, 3.15; both services descend from OpenStack";

/** Open Telekom Cloud. */
export const OPENTELEKOMCLOUD: ProviderRules = {
  name: "opentelekomcloud",
  source,
  settings: (config) => ({ region: config.region ?? "eu-de" }),
  types: types("opentelekomcloud"),
  data: {
    opentelekomcloud_cce_cluster_v3: { answer: () => CLUSTER },
    opentelekomcloud_dns_nameservers_v2: { answer: () => ({ nameservers: ["ns1", "ns2"].map((name, priority) => ({ hostname: `${name}.sandbox.example.`, priority })) }) },
  },
};

/** Flexible Engine. */
export const FLEXIBLEENGINE: ProviderRules = {
  name: "flexibleengine",
  source,
  settings: (config) => ({ region: config.region ?? "eu-west-0" }),
  types: {
    ...types("flexibleengine"),
    flexibleengine_vpc_eip_associate: { refers: { port_id: ["flexibleengine_networking_port_v2"] }, holds: ["port_id"], derive: { public_ip: publicAddress } },
    flexibleengine_vpc_route: { refers: { vpc_id: ["flexibleengine_vpc_v1"] }, holds: ["vpc_id", "nexthop"], oneOf: { type: ["ecs", "eni", "vip", "nat", "peering", "vpn", "dc"] } },
    flexibleengine_sfs_file_system_v2: { derive: { export_location: (making) => `sfs.sandbox.example:/share-${making.id.slice(0, 8)}`, access_rules: always([]) } },
    flexibleengine_sfs_access_rule_v2: { refers: { sfs_id: ["flexibleengine_sfs_file_system_v2"] }, holds: ["sfs_id"], oneOf: { access_level: ["ro", "rw"] }, unique: [{ by: ["sfs_id", "access_to"], within: "account" }] },
  },
  data: {
    flexibleengine_cce_clusters: { answer: () => ({ clusters: [CLUSTER] }) },
  },
};
