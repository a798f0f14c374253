import { always, eachBlock } from "./derivations";
import type { ProviderRules, TypeRules } from "./model";

const STORAGE = "gridscale_storage";
const NETWORK = "gridscale_network";

/** A service on a private network, which listens on one port there. */
function serviceOn(name: string, port: number): TypeRules {
  return {
    refers: { network_uuid: [NETWORK] },
    holds: ["network_uuid"],
    derive: { listen_port: (making) => [{ name, host: making.privateAddress(4), port }] },
  };
}

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
    gridscale_filesystem: serviceOn("nfs", 2049),
    gridscale_mysql8_0: serviceOn("mysql", 3306),
    gridscale_postgresql: serviceOn("postgres", 5432),
    gridscale_redis_cache: serviceOn("redis", 6379),
    gridscale_storage: { refers: { "template.sshkeys": ["gridscale_sshkey"] }, derive: { last_used_template: always("") } },
  },
};
