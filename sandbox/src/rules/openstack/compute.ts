import { addressesFor, subnetsOf } from "./network";
import type { Making } from "../../engine/making";
import { Source } from "../../values/source";
import { isList, type Value, type ValueMap } from "../../values/value";
import { isWithin } from "../../world/addresses";
import type { Json } from "../../world/model";
import { always, blocksOf, copy, eachBlock, textOf, textsOf } from "../derivations";
import { below, joined, sameAs } from "../ids";
import type { TypeRules } from "../model";

const SERVER = "openstack_compute_instance_v2";
const NETWORK = "openstack_networking_network_v2";
const PORT = "openstack_networking_port_v2";
const GROUP = "openstack_networking_secgroup_v2";
const VOLUME = "openstack_blockstorage_volume_v3";

const source = "OpenStack Compute and Block Storage API references; facts/backends.md 3.1; runs on a real OpenStack (facts/configurations)";

const FIRST_DATA_DISK = "b".charCodeAt(0);

/** The network that a block of a server names, by id or by name. */
function networkOf(making: Making, block: ValueMap) {
  const [id, name] = [textOf(block, "uuid"), textOf(block, "name")];
  return id !== undefined ? making.object(id, NETWORK) : making.objects(NETWORK, (network) => network.name === name)[0];
}

/** What a server learns of one of its interfaces; for a network it makes a port of its own. */
function connect(making: Making, block: ValueMap, index: number): ValueMap {
  const existing = making.referent(textOf(block, "port") ?? null, PORT);
  if (existing) {
    return describe(existing, making.referent(existing.network_id ?? null, NETWORK));
  }
  const network = networkOf(making, block);
  const wanted = textOf(block, "fixed_ip_v4");
  const subnets = wanted === undefined ? [] : subnetsOf(making, network?.id ?? null);
  const subnet = subnets.find((candidate) => isWithin(wanted!, String(candidate.cidr)));
  const addresses = network ? (wanted !== undefined && subnet ? [making.addressIn({ name: String(subnet.id), cidr: String(subnet.cidr) }, wanted, ["network", index, "fixed_ip_v4"])] : addressesFor(making, network.id)) : [];
  const filled = addresses.length > 0 ? addresses : [making.privateAddress(4)];
  const port = {
    id: making.source.uuid(),
    name: "",
    network_id: network?.id ?? making.source.uuid(),
    mac_address: making.source.mac(),
    all_fixed_ips: filled as Json,
    device_id: making.id,
    device_owner: "compute:nova",
    admin_state_up: true,
    region: (making.get("region") ?? "") as Json,
  };
  making.imply(PORT, port);
  return { ...describe(port as ValueMap, network?.attributes), port: "" };
}

function describe(port: ValueMap, network: ValueMap | undefined): ValueMap {
  const addresses = textsOf(port.all_fixed_ips);
  return {
    uuid: port.network_id ?? "",
    name: network?.name ?? "",
    port: port.id ?? "",
    mac: port.mac_address ?? "",
    fixed_ip_v4: addresses.find((address) => !address.includes(":")) ?? "",
    fixed_ip_v6: addresses.find((address) => address.includes(":")) ?? "",
  };
}

function verifyServer(making: Making): void {
  const blocks = blocksOf(making.draft, "network");
  const isNew = making.parts.prior === undefined;
  blocks.forEach((block, index) => {
    const [id, name, port] = [textOf(block, "uuid"), textOf(block, "name"), textOf(block, "port")];
    const network = networkOf(making, block);
    if (name !== undefined && id === undefined && port === undefined && !network) {
      making.refuse(["network", index, "name"], "Not found", `There is no network "${name}" in the sandbox's world.`);
    }
    if (isNew && port === undefined && network?.origin === "created" && subnetsOf(making, network.id).length === 0) {
      making.refuse(["network", index], "Network without a subnet", `The network ${network.id} has no subnet yet, so a server on it gets no address. Make the server after the subnet (depends_on).`);
    }
    const other = port === undefined ? undefined : making.objects(SERVER, (server) => blocksOf(server, "network").some((used) => used.port === port)).find((server) => server.id !== making.id);
    if (other) {
      making.refuse(["network", index, "port"], "Port in use", `The port ${port} belongs to the server ${other.id}.`);
    }
  });
  const known = new Set(["default", ...making.objects(GROUP).flatMap((group) => [group.id, String(group.attributes.name)])]);
  const missing = textsOf(making.get("security_groups")).find((name) => !known.has(name));
  if (missing !== undefined && isNew) {
    making.refuse(["security_groups"], "Not found", `There is no security group "${missing}" in the sandbox's world.`);
  }
}

/** Looks up what data sources told of a flavor or an image; a name never heard of gets an id that stays the same. */
function idByName(making: Making, type: string, nameAttribute: string): Value {
  const name = making.text(nameAttribute);
  const known = name && making.objects(type, (attributes) => attributes.name === name)[0];
  return known ? known.id : name ? new Source(`${type}:${name}`).uuid() : "";
}

function nameById(making: Making, type: string, idAttribute: string): Value {
  return making.referent(making.get(idAttribute), type)?.name ?? making.get(idAttribute) ?? "";
}

function firstFixed(making: Making, family: 4 | 6): Value {
  const networks = blocksOf(making.draft, "network");
  const chosen = networks.find((network) => network.access_network === true) ?? networks[0];
  return (chosen && textOf(chosen, `fixed_ip_v${family}`)) ?? "";
}

function nextDevice(making: Making): string {
  const attached = making.objects("openstack_compute_volume_attach_v2", (other) => other.instance_id === making.get("instance_id")).length;
  return `/dev/vd${String.fromCharCode(FIRST_DATA_DISK + attached)}`;
}

/** Rules of the Compute and Block Storage services. */
export const COMPUTE_RULES: Readonly<Record<string, TypeRules>> = {
  [SERVER]: {
    source,
    replace: ["image_id", "image_name", "personality"],
    refers: { "key_pair": ["openstack_compute_keypair_v2"], "network.uuid": [NETWORK], "network.port": [PORT], "scheduler_hints.group": ["openstack_compute_servergroup_v2"] },
    holds: ["network.uuid"],
    verify: verifyServer,
    derive: {
      network: eachBlock(connect),
      access_ip_v4: (making) => firstFixed(making, 4),
      access_ip_v6: (making) => firstFixed(making, 6),
      flavor_id: (making) => idByName(making, "openstack_compute_flavor_v2", "flavor_name"),
      flavor_name: (making) => nameById(making, "openstack_compute_flavor_v2", "flavor_id"),
      image_id: (making) => (making.text("image_name") ? idByName(making, "openstack_images_image_v2", "image_name") : "Attempt to boot from volume - no image supplied"),
      image_name: (making) => (making.text("image_id")?.startsWith("Attempt") ? "Attempt to boot from volume - no image supplied" : nameById(making, "openstack_images_image_v2", "image_id")),
      security_groups: always(["default"]),
      availability_zone: always("nova"),
      hypervisor_hostname: always(""),
      all_metadata: copy("metadata", {}),
    },
    follow: { all_metadata: ["metadata"], access_ip_v4: ["network"], access_ip_v6: ["network"], flavor_id: ["flavor_name"], flavor_name: ["flavor_id"] },
  },
  openstack_compute_keypair_v2: {
    source,
    id: sameAs("name"),
    unique: [{ by: ["name"], within: "place" }],
    derive: { private_key: (making) => (making.text("public_key") ? "" : undefined) },
  },
  openstack_compute_servergroup_v2: { source, derive: { members: always([]) } },
  openstack_compute_volume_attach_v2: {
    source,
    id: joined("/", "instance_id", "volume_id"),
    refers: { instance_id: [SERVER], volume_id: [VOLUME] },
    holds: ["volume_id"],
    unique: [{ by: ["volume_id", "instance_id"], within: "everywhere" }],
    verify: (making) => {
      const other = making.objects("openstack_compute_volume_attach_v2", (attach) => attach.volume_id === making.get("volume_id")).find(({ id }) => id !== making.id);
      if (other && making.get("multiattach") !== true) {
        making.refuse(["volume_id"], "Volume in use", `The volume ${making.text("volume_id")} is attached to the server ${String(other.attributes.instance_id)}.`);
      }
    },
    derive: { device: nextDevice },
  },
  openstack_compute_interface_attach_v2: {
    source,
    id: below("/", ["instance_id"]),
    refers: { instance_id: [SERVER], network_id: [NETWORK], port_id: [PORT] },
    holds: ["port_id"],
    derive: {
      port_id: (making) => making.id.split("/")[1]!,
      network_id: (making) => making.referent(making.get("port_id"), PORT)?.network_id ?? "",
      fixed_ip: (making) => {
        const addresses = making.referent(making.get("port_id"), PORT)?.all_fixed_ips;
        return (isList(addresses) ? addresses[0] : undefined) ?? addressesFor(making, making.get("network_id"))[0] ?? undefined;
      },
    },
  },
  openstack_compute_flavor_access_v2: { source, id: joined("/", "flavor_id", "tenant_id") },
  [VOLUME]: {
    source,
    verify: (making) => {
      const [before, now] = [making.parts.prior?.size, making.get("size")];
      if (typeof before === "number" && typeof now === "number" && now < before) {
        making.refuse(["size"], "Cannot shrink", `A volume can only grow: it has ${before} GB, and ${now} were asked for.`);
      }
    },
    derive: { attachment: always([]), metadata: always({}), volume_type: always("__DEFAULT__"), availability_zone: always("nova") },
  },
};
