import { always, eachBlock, textOf } from "./derivations";
import { joined, sameAs } from "./ids";
import type { ProviderRules, TypeRules } from "./model";
import type { Making } from "../engine/making";
import { pem } from "../values/secrets";
import type { ValueMap } from "../values/value";
import { networkOf } from "../world/addresses";

const GROUP = "exoscale_security_group";
const NETWORK = "exoscale_private_network";
const CLUSTER = "exoscale_sks_cluster";
const SERVICE = "exoscale_dbaas";

/** Bytes of the disk of any service. */
const DISK_BYTES = 80 * 2 ** 30;
const PORTS: Readonly<Record<string, number>> = { pg: 21699, mysql: 21700, valkey: 21701 };

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

/** A kubeconfig with a client certificate, of a cluster that does not exist. */
function kubeconfigOf(making: Making): string {
  const encoded = (label: string): string => Buffer.from(pem(making.source, label)).toString("base64");
  const server = `https://${String(making.get("cluster_id"))}.sks-${String(making.get("zone"))}.exo.io:443`;
  const cluster = `- name: sks\n  cluster:\n    server: ${server}\n    certificate-authority-data: ${encoded("CERTIFICATE")}\n`;
  const user = `- name: admin\n  user:\n    client-certificate-data: ${encoded("CERTIFICATE")}\n    client-key-data: ${encoded("PRIVATE KEY")}\n`;
  return `apiVersion: v1\nkind: Config\nclusters:\n${cluster}users:\n${user}`;
}

/** Something on a service, which has one of the name. */
function onService(name: string): TypeRules {
  return { id: joined("/", "service", name), refers: { service: [SERVICE] }, unique: [{ by: ["service", name], within: "account" }] };
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
    exoscale_domain_record: { refers: { domain: ["exoscale_domain"] } },
    [CLUSTER]: {
      derive: {
        endpoint: (making) => `https://${making.id}.sks-${String(making.get("zone"))}.exo.io:443`,
        default_security_group_id: (making) => (making.get("create_default_security_group") === true ? making.source.uuid() : ""),
        enable_kube_proxy: always(true),
        enable_karpenter: always(false),
        nodepools: always([]),
        addons: always([]),
        oidc: always([]),
        state: always("running"),
      },
    },
    exoscale_sks_nodepool: {
      refers: { cluster_id: [CLUSTER], private_network_ids: [NETWORK], security_group_ids: [GROUP], anti_affinity_group_ids: ["exoscale_anti_affinity_group"] },
      holds: ["cluster_id", "private_network_ids"],
      derive: { state: always("running"), version: (making) => String(making.object(making.get("cluster_id"), CLUSTER)?.attributes.version ?? "1.34.1") },
    },
    exoscale_sks_kubeconfig: { refers: { cluster_id: [CLUSTER] }, derive: { kubeconfig: kubeconfigOf, ready_for_renewal: always(false) } },
    [SERVICE]: {
      id: sameAs("name"),
      unique: [{ by: ["name"], within: "account" }],
      derive: { disk_size: always(DISK_BYTES), nodes: (making) => (String(making.get("plan")).startsWith("business") ? 2 : 1), state: always("running") },
    },
    exoscale_dbaas_pg_database: onService("database_name"),
    exoscale_dbaas_mysql_database: onService("database_name"),
    exoscale_dbaas_pg_user: onService("username"),
    exoscale_dbaas_mysql_user: onService("username"),
    exoscale_dbaas_valkey_user: onService("username"),
  },
  data: {
    exoscale_database_uri: {
      answer: ({ config }) => ({
        host: `${String(config.name)}-exoscale.a.aivencloud.com`,
        port: PORTS[String(config.type)] ?? 443,
        schema: String(config.type),
        username: "avnadmin",
        db_name: "defaultdb",
      }),
    },
  },
};
