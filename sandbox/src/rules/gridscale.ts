import { always, eachBlock } from "./derivations";
import type { ProviderRules } from "./model";

const STORAGE = "gridscale_storage";
const NETWORK = "gridscale_network";

/** gridscale. */
export const GRIDSCALE: ProviderRules = {
  name: "gridscale",
  source: "facts/backends.md 3.12, 3.15",
  types: {
    gridscale_server: {
      refers: { "ipv4": ["gridscale_ipv4"], "ipv6": ["gridscale_ipv6"], "storage.object_uuid": [STORAGE], "network.object_uuid": [NETWORK] },
      holds: ["ipv4", "storage.object_uuid", "network.object_uuid"],
      derive: { network: eachBlock((making) => ({ auto_assigned_ip: making.privateAddress(4), ip: "", mac: making.source.mac() })) },
    },
    gridscale_ipv4: { derive: { ip: (making) => making.publicAddress(4), prefix: (making) => `${making.text("ip")}/32` } },
    gridscale_ipv6: { derive: { ip: (making) => making.publicAddress(6), prefix: (making) => `${making.text("ip")}/128` } },
    gridscale_storage: { refers: { "template.sshkeys": ["gridscale_sshkey"] }, derive: { last_used_template: always("") } },
  },
};
