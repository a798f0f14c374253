import { always, copy, ownId, textsOf, through } from "./derivations";
import { prefixed, sameAs } from "./ids";
import type { Derivation, IdMaker, ProviderRules } from "./model";
import { addressOf } from "./subnets";
import type { Making } from "../engine/making";
import { isList } from "../values/value";
import { isCidr, isWithin } from "../world/addresses";

const NET = "outscale_net";
const SUBNET = "outscale_subnet";
const GROUP = "outscale_security_group";
const VM = "outscale_vm";
const VOLUME = "outscale_volume";
const PUBLIC_IP = "outscale_public_ip";
const BALANCER = "outscale_load_balancer";
const PEERING = "outscale_net_peering";
const ACCEPTATION = "outscale_net_peering_acceptation";

/** What ids begin with, by type; the API's documentation shows one of each. */
const PREFIXES: Readonly<Record<string, string>> = {
  [NET]: "vpc-",
  [SUBNET]: "subnet-",
  [GROUP]: "sg-",
  [VM]: "i-",
  [VOLUME]: "vol-",
  [PUBLIC_IP]: "eipalloc-",
  outscale_internet_service: "igw-",
  outscale_route_table: "rtb-",
  outscale_route_table_link: "rtbassoc-",
  outscale_nic: "eni-",
  outscale_snapshot: "snap-",
  outscale_image: "ami-",
  outscale_nat_service: "nat-",
  [PEERING]: "pcx-",
};

const id: IdMaker = (making) => prefixed(PREFIXES[making.type] ?? "id-", 8)(making);

function verifyWithinNet(making: Making): void {
  const [net, range] = [making.referent(making.get("net_id"), NET)?.ip_range, making.get("ip_range")];
  if (isCidr(net) && isCidr(range) && !isWithin(range, net)) {
    making.refuse(["ip_range"], "Range outside the Net", `${range} is not within ${net}, the Net's own range.`);
  }
}

/** A server on a Net takes security groups of that Net, and no others. */
function verifySameNet(making: Making): void {
  const net = making.referent(making.get("subnet_id"), SUBNET)?.net_id;
  const others = textsOf(making.get("security_group_ids")).filter((group) => {
    const own = making.referent(group, GROUP)?.net_id;
    // Of a group that somebody else made the world does not know the Net.
    return own !== net && (own === "" || making.referent(own ?? "", NET) !== undefined);
  });
  if (isText(net) && others.length > 0) {
    making.refuse(["security_group_ids"], "Security group of another Net", `${others.join(", ")}: not of the Net ${net}, on which the server stands.`);
  }
}

/** A load balancer takes connections from the beginning, and stands behind security groups of its Net. */
function verifyBalancer(making: Making): void {
  const listeners = making.get("listeners");
  if (isList(listeners) && listeners.length === 0) {
    making.refuse(["listeners"], "Listener missing", "A load balancer is made with one listener at least.");
  }
  const net = making.referent(textsOf(making.get("subnets"))[0] ?? "", SUBNET)?.net_id;
  const others = textsOf(making.get("security_groups")).filter((group) => (making.referent(group, GROUP)?.net_id ?? net) !== net);
  if (isText(net) && others.length > 0) {
    making.refuse(["security_groups"], "Security group of another Net", `${others.join(", ")}: not of the Net ${net}, in which the load balancer stands.`);
  }
}

/** A route leads to a peering that the other Net has accepted. */
function verifyAccepted(making: Making): void {
  const peering = making.text("net_peering_id");
  const isOfWorld = peering !== undefined && making.referent(peering, PEERING) !== undefined;
  if (isOfWorld && making.objects(ACCEPTATION, (one) => one.net_peering_id === peering).length === 0) {
    making.refuse(["net_peering_id"], "Net peering not active", `${peering} is still to be accepted.`);
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The interface that comes with a server. */
const primaryNic: Derivation = (making) => [{ nic_id: prefixed("eni-", 8)(making), device_number: 0, subnet_id: making.get("subnet_id") }];

/** 3DS Outscale. */
export const OUTSCALE: ProviderRules = {
  name: "outscale",
  source: "facts/backends.md 3.9, 3.15 and 6; reference of the OUTSCALE API (forms of ids)",
  id,
  idForm: /^(vpc|subnet|sg|i|vol|eipalloc|igw|rtb|rtbassoc|eni|snap|nat|pcx)-[0-9a-f]{8}$/,
  settings: (config) => ({ region: config.region ?? "eu-west-2", subregion_name: `${String(config.region ?? "eu-west-2")}a` }),
  types: {
    [NET]: { derive: { net_id: ownId, state: always("available"), tenancy: always("default") } },
    [SUBNET]: { refers: { net_id: [NET] }, holds: ["net_id"], verify: verifyWithinNet, derive: { subnet_id: ownId, state: always("available"), available_ips_count: always(251) } },
    outscale_internet_service: { derive: { internet_service_id: ownId, net_id: always(""), state: always("") } },
    outscale_internet_service_link: { id: sameAs("internet_service_id"), refers: { net_id: [NET] }, holds: ["net_id"], derive: { state: always("available") } },
    outscale_route_table: { refers: { net_id: [NET] }, holds: ["net_id"], derive: { route_table_id: ownId } },
    outscale_route_table_link: { refers: { subnet_id: [SUBNET], route_table_id: ["outscale_route_table"] }, holds: ["subnet_id", "route_table_id"], derive: { link_route_table_id: ownId, main: always(false) } },
    outscale_nat_service: { refers: { subnet_id: [SUBNET], public_ip_id: [PUBLIC_IP] }, holds: ["subnet_id", "public_ip_id"], derive: { nat_service_id: ownId, state: always("available") } },
    outscale_dhcp_option: { derive: { dhcp_options_set_id: ownId, default: always(false) } },
    outscale_net_attributes: { id: sameAs("net_id"), refers: { net_id: [NET], dhcp_options_set_id: ["outscale_dhcp_option"] }, holds: ["net_id", "dhcp_options_set_id"], derive: { state: always("available") } },
    outscale_snapshot: { refers: { volume_id: [VOLUME] }, derive: { snapshot_id: ownId, state: always("completed"), progress: always(100) } },
    outscale_route: { id: (making) => `${making.text("route_table_id")}_${making.text("destination_ip_range")}`, refers: { route_table_id: ["outscale_route_table"], net_peering_id: [PEERING] }, holds: ["route_table_id", "net_peering_id"], verify: verifyAccepted },
    [PEERING]: { refers: { source_net_id: [NET], accepter_net_id: [NET] }, holds: ["source_net_id", "accepter_net_id"], derive: { net_peering_id: ownId } },
    [ACCEPTATION]: { id: sameAs("net_peering_id"), refers: { net_peering_id: [PEERING] }, holds: ["net_peering_id"] },
    [GROUP]: {
      refers: { net_id: [NET] },
      holds: ["net_id"],
      unique: [{ by: ["security_group_name", "net_id"], within: "account" }],
      derive: { security_group_id: ownId, inbound_rules: always([]), outbound_rules: always([]) },
      verify: (making) => {
        if (making.text("security_group_name")?.startsWith("sg-")) {
          making.refuse(["security_group_name"], "Name not permitted", `The name of a security group must not begin with "sg-".`);
        }
      },
    },
    outscale_security_group_rule: { refers: { security_group_id: [GROUP] }, oneOf: { flow: ["Inbound", "Outbound"] } },
    outscale_keypair: { id: sameAs("keypair_name"), unique: [{ by: ["keypair_name"], within: "account" }], derive: { keypair_id: ownId } },
    [VM]: {
      refers: { subnet_id: [SUBNET], security_group_ids: [GROUP], keypair_name: ["outscale_keypair"] },
      holds: ["subnet_id", "security_group_ids"],
      filled: ["primary_nic"],
      verify: verifySameNet,
      derive: {
        vm_id: ownId,
        net_id: through("subnet_id", "net_id", SUBNET),
        private_ip: (making) => addressOf(making, making.get("subnet_id"), ["ip_range"]),
        private_ips: (making) => [making.get("private_ip")],
        primary_nic: primaryNic,
        public_ip: always(""),
        state: always("running"),
        root_device_name: always("/dev/sda1"),
        placement_subregion_name: through("subnet_id", "subregion_name", SUBNET),
        security_group_ids: always([]),
        client_token: always(""),
        reservation_id: prefixed("r-", 8),
      },
    },
    [PUBLIC_IP]: { derive: { public_ip_id: ownId, public_ip: (making) => making.publicAddress(4), link_public_ip_id: always(""), vm_id: always(""), nic_id: always(""), private_ip: always("") } },
    outscale_public_ip_link: { id: prefixed("eipassoc-", 8), refers: { vm_id: [VM] }, derive: { link_public_ip_id: ownId, public_ip_id: (making) => making.objects(PUBLIC_IP, (ip) => ip.public_ip === making.get("public_ip"))[0]?.id } },
    [VOLUME]: { derive: { volume_id: ownId, state: always("available"), linked_volumes: always([]), volume_type: always("standard"), size: always(10) }, oneOf: { volume_type: ["standard", "gp2", "io1"] } },
    outscale_volume_link: { id: sameAs("volume_id"), refers: { volume_id: [VOLUME], vm_id: [VM] }, holds: ["volume_id"], unique: [{ by: ["volume_id"], within: "everywhere" }], derive: { state: always("attached") } },
    [BALANCER]: {
      id: sameAs("load_balancer_name"),
      refers: { subnets: [SUBNET], security_groups: [GROUP] },
      holds: ["subnets", "security_groups"],
      unique: [{ by: ["load_balancer_name"], within: "account" }],
      oneOf: { load_balancer_type: ["internet-facing", "internal"] },
      verify: verifyBalancer,
      derive: { dns_name: (making) => `${making.text("load_balancer_name")}.lbu.sandbox.example`, public_ip: copy("public_ip", ""), state: always("active") },
    },
    outscale_load_balancer_vms: {
      refers: { load_balancer_name: [BALANCER], backend_vm_ids: [VM] },
      unique: [{ by: ["load_balancer_name"], within: "account" }],
    },
    outscale_load_balancer_attributes: { refers: { load_balancer_name: [BALANCER] } },
    outscale_load_balancer_policy: { refers: { load_balancer_name: [BALANCER] }, unique: [{ by: ["load_balancer_name", "policy_name"], within: "account" }] },
    outscale_server_certificate: {
      unique: [{ by: ["name"], within: "account" }],
      derive: { orn: (making) => `orn:ows:idauth::000000000000:server-certificate/${making.text("name")}` },
    },
  },
};
