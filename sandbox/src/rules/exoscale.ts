import { always, eachBlock, textOf } from "./derivations";
import { sameAs } from "./ids";
import type { ProviderRules } from "./model";

const GROUP = "exoscale_security_group";

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
      refers: { security_group_ids: [GROUP], ssh_keys: ["exoscale_ssh_key"], block_storage_volume_ids: ["exoscale_block_storage_volume"], "network_interface.network_id": ["exoscale_private_network"] },
      holds: ["security_group_ids", "block_storage_volume_ids", "network_interface.network_id"],
      derive: {
        network_interface: eachBlock((making, block) => ({ mac_address: making.source.mac(), ip_address: textOf(block, "ip_address") ?? "" })),
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
