import { eachBlock, fillUnknown, textOf } from "./derivations";
import { sameAs } from "./ids";
import type { IdMaker, ProviderRules, TypeRules } from "./model";
import type { Making } from "../engine/making";
import { isList, isMap, type Value, type ValueMap } from "../values/value";
import { isWithin, networkOf } from "../world/addresses";

const ROUTED = "cloudavenue_edgegateway_network_routed";
const ISOLATED = "cloudavenue_vdc_network_isolated";
const IP_SET = "cloudavenue_edgegateway_ip_set";
const PORTS = "cloudavenue_edgegateway_app_port_profile";
const VM = "cloudavenue_vm";
const POOL = "cloudavenue_elb_pool";
const CERTIFICATE = "cloudavenue_org_certificate_library";

/** Identifiers are URNs: `urn:vcloud:vm:…`. */
const urn = (kind: string): IdMaker => (making) => `urn:vcloud:${kind}:${making.source.uuid()}`;

/** Whichever of the two a resource was told its gateway by. */
const gatewayOf = (making: Making): string => making.text("edge_gateway_id") ?? making.text("edge_gateway_name") ?? making.newId();

/** Interfaces name their network; the address is one of it. */
function connect(making: Making, block: ValueMap, index: number): ValueMap {
  const wanted = textOf(block, "ip");
  const found = [ROUTED, ISOLATED].flatMap((type) => making.objects(type, ({ name }) => name === block.name))[0];
  if (found === undefined) {
    return { ip: wanted ?? making.privateAddress(4), mac: making.source.mac() };
  }
  const { gateway, prefix_length: prefix } = found.attributes;
  const cidr = networkOf(`${String(gateway)}/${String(prefix)}`);
  const path = ["resource", "networks", index, "ip"];
  if (wanted !== undefined && (!isWithin(wanted, cidr) || wanted === gateway)) {
    making.refuse(path, "Address outside the pool", `${wanted} is not an address for servers of ${cidr}.`);
  }
  return { ip: making.addressIn({ name: found.id, cidr }, wanted, path), mac: making.source.mac() };
}

function resource(making: Making, planned: Value): Value | undefined {
  if (!isMap(planned)) {
    return undefined;
  }
  const networks = eachBlock(connect)(making, planned.networks ?? null);
  return fillUnknown(isList(networks) ? { ...planned, networks } : planned, {});
}

const inVapp: TypeRules = { refers: { vapp_id: ["cloudavenue_vapp"] }, holds: ["vapp_id"] };

/** Cloud Avenue. */
export const CLOUDAVENUE: ProviderRules = {
  name: "cloudavenue",
  source: "facts/backends-2.md 3.1; documentation of the provider",
  types: {
    cloudavenue_edgegateway: { id: urn("gateway"), derive: { name: (making) => `tn01e02ocb${making.source.hex(7)}spt101` } },
    [ROUTED]: { id: urn("network"), unique: [{ by: ["name"], within: "account" }] },
    [ISOLATED]: { id: urn("network"), unique: [{ by: ["name"], within: "account" }] },
    [IP_SET]: { id: urn("firewallGroup"), unique: [{ by: ["name", "edge_gateway_id", "edge_gateway_name"], within: "account" }] },
    [PORTS]: { id: urn("applicationPortProfile"), unique: [{ by: ["name"], within: "account" }] },
    // One list to a gateway; what its rules name cannot go before they do.
    cloudavenue_edgegateway_firewall: {
      id: gatewayOf,
      unique: [{ by: ["edge_gateway_name"], within: "account" }, { by: ["edge_gateway_id"], within: "account" }],
      refers: { "rules.source_ids": [IP_SET], "rules.destination_ids": [IP_SET], "rules.app_port_profile_ids": [PORTS] },
      holds: ["rules.source_ids", "rules.destination_ids", "rules.app_port_profile_ids"],
    },
    [POOL]: { id: urn("loadBalancerPool"), unique: [{ by: ["name", "edge_gateway_name", "edge_gateway_id"], within: "account" }] },
    // A pool is of one virtual service, and so is an address.
    cloudavenue_elb_virtual_service: {
      id: urn("loadBalancerVirtualService"),
      refers: { pool_id: [POOL], certificate_id: [CERTIFICATE] },
      holds: ["pool_id", "certificate_id"],
      unique: ["name", "virtual_ip"].map((attribute) => ({ by: [attribute, "edge_gateway_name", "edge_gateway_id"], within: "account" as const })).concat({ by: ["pool_id"], within: "account" }),
    },
    [CERTIFICATE]: { id: urn("certificateLibraryItem"), unique: [{ by: ["name"], within: "account" }] },
    cloudavenue_edgegateway_vpn_ipsec: { id: (making) => making.source.uuid(), unique: [{ by: ["name", "edge_gateway_name", "edge_gateway_id"], within: "account" }] },
    cloudavenue_publicip: { id: (making) => making.publicAddress(4), derive: { public_ip: (making) => making.id } },
    cloudavenue_vapp: { id: urn("vapp"), unique: [{ by: ["name", "vdc"], within: "account" }] },
    cloudavenue_vapp_org_network: inVapp,
    [VM]: { id: urn("vm"), ...inVapp, unique: [{ by: ["name", "vapp_name", "vapp_id"], within: "account" }], derive: { resource } },
    cloudavenue_vm_disk: { id: urn("disk"), refers: { ...inVapp.refers, vm_id: [VM] }, holds: ["vapp_id", "vm_id"], unique: [{ by: ["name", "vdc"], within: "account" }] },
    cloudavenue_vm_affinity_rule: {
      refers: { vm_ids: [VM] },
      holds: ["vm_ids"],
      check: ({ vm_ids: ids }) => (isList(ids) && ids.length < 2 ? [{ summary: "Too few servers", detail: "vm_ids must hold at least 2 elements.", path: ["vm_ids"] }] : []),
    },
    cloudavenue_s3_bucket: {
      id: sameAs("name"),
      unique: [{ by: ["name"], within: "everywhere" }],
      derive: { endpoint: (making) => `https://${making.text("name")}.s3-region01.cloudavenue.orange-business.com` },
    },
  },
};
