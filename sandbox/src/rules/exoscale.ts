import { always, eachBlock, textOf } from "./derivations";
import { sameAs } from "./ids";
import type { ProviderRules } from "./model";
import type { Making } from "../engine/making";
import type { ValueMap } from "../values/value";
import { networkOf } from "../world/addresses";

const GROUP = "exoscale_security_group";
const NETWORK = "exoscale_private_network";

/** The address of an interface: the wanted one, else a lease from the range of a managed network, else none. */
function addressOn(making: Making, block: ValueMap): string {
  const wanted = textOf(block, "ip_address");
  const network = making.object(textOf(block, "network_id") ?? null, NETWORK);
  const [start, mask] = [network?.attributes.start_ip, network?.attributes.netmask];
  if (wanted !== undefined || typeof start !== "string" || typeof mask !== "string") {
    return wanted ?? "";
  }
  return making.addressIn({ name: network!.id, cidr: networkOf(`${start}/${prefixOf(mask)}`) });
}

function prefixOf(mask: string): number {
  return mask.split(".").reduce((bits, part) => bits + Number(part).toString(2).replace(/0/g, "").length, 0);
}

/** Exoscale. A private network is a switch with an optional DHCP range: any address may be wanted on it. */
export const EXOSCALE: ProviderRules = {
  name: "exoscale",
  source: "facts/backends.md 3.5, 3.15",
  types: {
    exoscale_ssh_key: { id: sameAs("name"), unique: [{ by: ["name"], within: "account" }] },
    exoscale_domain: { unique: [{ by: ["name"], within: "everywhere" }] },
    [GROUP]: { unique: [{ by: ["name"], within: "account" }] },
    exoscale_security_group_rule: { refers: { security_group_id: [GROUP], user_security_group_id: [GROUP] }, oneOf: { type: ["INGRESS", "EGRESS"] }, derive: { description: always("") } },
    exoscale_compute_instance: {
      refers: { "security_group_ids": [GROUP], "ssh_keys": ["exoscale_ssh_key"], "block_storage_volume_ids": ["exoscale_block_storage_volume"], "network_interface.network_id": [NETWORK], "anti_affinity_group_ids": ["exoscale_anti_affinity_group"] },
      holds: ["security_group_ids", "block_storage_volume_ids", "network_interface.network_id"],
      derive: {
        network_interface: eachBlock((making, block) => ({ mac_address: making.source.mac(), ip_address: addressOn(making, block) })),
        private_network_ids: (making) => making.get("private_network_ids") ?? [],
        public_ip_address: (making) => (making.get("private") === true ? "" : making.publicAddress(4)),
        ipv6_address: (making) => (making.get("ipv6") === true ? making.publicAddress(6) : ""),
        state: always("running"),
      },
      replace: ["template_id"],
    },
    exoscale_nlb: { derive: { ip_address: (making) => making.publicAddress(4), services: always([]), state: always("running") } },
    exoscale_elastic_ip: { derive: { ip_address: (making) => making.publicAddress(4), cidr: (making) => `${making.text("ip_address")}/32` } },
    exoscale_dbaas: { id: sameAs("name") },
  },
};
