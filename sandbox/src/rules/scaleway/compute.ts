import { defaultId, PRIVATE_NETWORK, privateAddressOn, SERVER } from "./network";
import type { Making } from "../../engine/making";
import { isList, type Value, type ValueMap } from "../../values/value";
import { bareId } from "../../world/objects";
import { always, blocksOf, eachBlock, textOf, textsOf } from "../derivations";
import type { TypeRules } from "../model";

const NIC = "scaleway_instance_private_nic";
const IP = "scaleway_instance_ip";
const GROUP = "scaleway_instance_security_group";
const BLOCK_VOLUME = "scaleway_block_volume";
const FILE_SYSTEM = "scaleway_file_filesystem";
const LOCAL_VOLUME = "scaleway_instance_volume";

const source = "facts/backends.md 3.2, 3.15, 4.3; facts/configurations/scaleway (run on an API mock); github.com/scaleway/terraform-provider-scaleway, documentation";

/** Server types that boot from a local disk unless told otherwise. */
const LOCAL_TYPES = /^(DEV1|GP1|STARDUST)/;
const DEFAULT_ROOT_GB = 20;
const BLOCK_IOPS = [5000, 15_000];

/** Public addresses of a server: of the flexible IPs that it names, else a dynamic one if it wants that. */
function publicIps(making: Making): Value {
  const ids = [...textsOf(making.get("ip_ids")), making.text("ip_id")].filter((id): id is string => id !== undefined);
  const describe = (id: string, address: string, dynamic: boolean) => ({
    id,
    address,
    dynamic,
    family: address.includes(":") ? "inet6" : "inet",
    gateway: address.includes(":") ? "fe80::1" : "62.210.0.1",
    netmask: address.includes(":") ? "64" : "32",
    provisioning_mode: "dhcp",
  });
  if (ids.length === 0) {
    return making.get("enable_dynamic_ip") === true ? [describe(`${making.text("zone")}/${making.source.uuid()}`, making.publicAddress(4), true)] : [];
  }
  return ids.map((id) => describe(id, String(making.referent(id, IP)?.address ?? making.publicAddress(4)), false));
}

/** An interface of a server; it exists as an object of its own, and goes with the server. */
function connect(making: Making, block: ValueMap): ValueMap {
  const nic = making.source.uuid();
  const mac = `02:00:00:${making.source.mac().slice(9)}`;
  const address = privateAddressOn(making, block.pn_id ?? null);
  const zone = making.text("zone") ?? "";
  making.imply(NIC, { id: `${zone}/${nic}`, server_id: making.id, private_network_id: textOf(block, "pn_id") ?? "", mac_address: mac, zone, private_ips: [{ id: making.source.uuid(), address }] });
  return { pnic_id: nic, mac_address: mac, status: "available" };
}

/** Private addresses of a server, of the interfaces made with it now and before. */
function privateIps(making: Making): Value {
  const wanted = blocksOf(making.draft, "private_network").map((block) => textOf(block, "pnic_id"));
  const nics = [...making.companions, ...making.objects(NIC)].filter((nic) => wanted.includes(bareId(nic.id)));
  return nics.flatMap((nic) => {
    const addresses = nic.attributes.private_ips as Value;
    return isList(addresses) ? addresses : [];
  });
}

function rootVolume(making: Making, block: ValueMap): ValueMap {
  const type = textOf(block, "volume_type") ?? (LOCAL_TYPES.test(making.text("type") ?? "") ? "l_ssd" : "sbs_volume");
  const image = making.text("image") ?? "";
  return {
    volume_id: `${making.text("zone")}/${making.source.uuid()}`,
    name: `${image.includes("/") || image.includes("-") ? "image" : image}_${making.source.hex(6)}`,
    size_in_gb: DEFAULT_ROOT_GB,
    volume_type: type,
    sbs_iops: type === "sbs_volume" ? BLOCK_IOPS[0]! : 0,
  };
}

function verifyServer(making: Making): void {
  const zone = making.text("zone");
  const strays = [...textsOf(making.get("additional_volume_ids")), making.text("security_group_id"), making.text("ip_id"), making.text("placement_group_id")].filter((id) => id?.includes("/") && !id.startsWith(`${zone}/`));
  if (strays.length > 0) {
    making.refuse(["zone"], "Another zone", `The server is in ${zone}, and ${strays[0]} is not.`);
  }
  const taken = textsOf(making.get("additional_volume_ids")).find((id) => making.objects(SERVER, (server) => textsOf(server.additional_volume_ids).includes(id)).some((server) => server.id !== making.id));
  if (taken) {
    making.refuse(["additional_volume_ids"], "Volume in use", `The volume ${taken} is attached to another server.`);
  }
}

/** Rules of instances and block storage. */
export const SCALEWAY_COMPUTE_RULES: Readonly<Record<string, TypeRules>> = {
  [IP]: {
    source,
    derive: {
      type: always("routed_ipv4"),
      address: (making) => (making.get("type") === "routed_ipv6" ? making.publicAddress(6) : making.publicAddress(4)),
      prefix: (making) => (making.get("type") === "routed_ipv6" ? `${String(making.get("address"))}/64` : ""),
      server_id: always(""),
      reverse: always(""),
    },
  },
  [SERVER]: {
    source,
    replace: ["image"],
    filled: ["root_volume", "public_ips", "private_ips"],
    unset: ["bootscript_id", "cloud_init"],
    refers: {
      "ip_id": [IP],
      "ip_ids": [IP],
      "security_group_id": [GROUP],
      "placement_group_id": ["scaleway_instance_placement_group"],
      "additional_volume_ids": [BLOCK_VOLUME, LOCAL_VOLUME],
      "filesystems.filesystem_id": [FILE_SYSTEM],
      "private_network.pn_id": [PRIVATE_NETWORK],
    },
    holds: ["security_group_id", "additional_volume_ids", "filesystems.filesystem_id", "private_network.pn_id", "placement_group_id"],
    verify: verifyServer,
    derive: {
      security_group_id: (making) => `${making.text("zone")}/${defaultId(making, "secgrp")}`,
      state: always("started"),
      user_data: always({}),
      root_volume: (making, planned) =>
        isList(planned) ? eachBlock(rootVolume)(making, planned) : [{ ...rootVolume(making, {}), delete_on_termination: true, boot: false }],
      public_ips: publicIps,
      private_network: eachBlock(connect),
      private_ips: privateIps,
    },
    follow: { public_ips: ["ip_id", "ip_ids", "enable_dynamic_ip"], private_ips: ["private_network"] },
  },
  [GROUP]: { source, oneOf: { "inbound_default_policy": ["accept", "drop"], "outbound_default_policy": ["accept", "drop"], "inbound_rule.action": ["accept", "drop"], "outbound_rule.action": ["accept", "drop"], "inbound_rule.protocol": ["TCP", "UDP", "ICMP", "ANY"], "outbound_rule.protocol": ["TCP", "UDP", "ICMP", "ANY"] } },
  scaleway_instance_placement_group: { source, oneOf: { policy_type: ["max_availability", "low_latency"], policy_mode: ["optional", "enforced"] } },
  [BLOCK_VOLUME]: {
    source,
    oneOf: { iops: BLOCK_IOPS },
    refers: { snapshot_id: ["scaleway_block_snapshot"] },
    derive: { size_in_gb: (making) => making.referent(making.referent(making.get("snapshot_id"))?.volume_id ?? null)?.size_in_gb, instance_volume_id: always("") },
    verify: (making) => {
      const [before, now] = [making.parts.prior?.size_in_gb, making.get("size_in_gb")];
      if (typeof before === "number" && typeof now === "number" && now < before) {
        making.refuse(["size_in_gb"], "Cannot shrink", `A volume can only grow: it has ${before} GB, and ${now} were asked for.`);
      }
    },
  },
  scaleway_block_snapshot: { source, refers: { volume_id: [BLOCK_VOLUME] } },
};
