import type { Making } from "../../engine/making";
import { always, publicAddress, textsOf } from "../derivations";
import type { TypeRules } from "../model";

const ROUTER = "openstack_networking_router_v2";
const SUBNET = "openstack_networking_subnet_v2";
const SERVICE = "openstack_vpnaas_service_v2";
const GROUP = "openstack_vpnaas_endpoint_group_v2";
const IKE = "openstack_vpnaas_ike_policy_v2";
const IPSEC = "openstack_vpnaas_ipsec_policy_v2";

const source = "OpenStack Networking API reference, VPNaaS; terraform-provider-openstack 3.4.0: openstack/resource_openstack_vpnaas_*.go";

const HASHES = ["sha1", "sha256", "sha384", "sha512", "aes-xcbc", "aes-cmac"];
const GROUPS = ["group2", "group5", ...Array.from({ length: 18 }, (_, index) => `group${14 + index}`)];

/** The router of the service must have a way out, and reach each subnet of the group. */
function verifyRouter(making: Making): void {
  if (!making.referent(making.get("router_id"), ROUTER)?.external_network_id) {
    making.refuse(["router_id"], "No way out", "The router has no external gateway, from which a VPN service has its address.");
  }
}

function verifySubnets(making: Making): void {
  const router = making.referent(making.get("vpnservice_id"), SERVICE)?.router_id;
  const subnets = textsOf(making.referent(making.get("local_ep_group_id"), GROUP)?.endpoints);
  const reached = making.objects("openstack_networking_router_interface_v2", (port) => port.router_id === router).map(({ attributes }) => attributes.subnet_id);
  const missing = subnets.find((id) => !reached.includes(id));
  if (missing !== undefined) {
    making.refuse(["local_ep_group_id"], "Subnet not on the router", `The router of the VPN service does not reach the subnet ${missing}.`);
  }
}

/** Rules of VPNaaS. */
export const VPN_RULES: Readonly<Record<string, TypeRules>> = {
  [SERVICE]: {
    source,
    refers: { router_id: [ROUTER], subnet_id: [SUBNET] },
    holds: ["router_id", "subnet_id"],
    verify: verifyRouter,
    derive: { external_v4_ip: publicAddress, external_v6_ip: always(""), status: always("PENDING_CREATE") },
  },
  [GROUP]: { source },
  [IKE]: { source, oneOf: { auth_algorithm: HASHES, pfs: GROUPS, ike_version: ["v1", "v2"] } },
  [IPSEC]: { source, oneOf: { auth_algorithm: HASHES, pfs: GROUPS, encapsulation_mode: ["tunnel", "transport"], transform_protocol: ["esp", "ah", "ah-esp"] } },
  openstack_vpnaas_site_connection_v2: {
    source,
    refers: { vpnservice_id: [SERVICE], ikepolicy_id: [IKE], ipsecpolicy_id: [IPSEC], local_ep_group_id: [GROUP], peer_ep_group_id: [GROUP] },
    holds: ["vpnservice_id", "ikepolicy_id", "ipsecpolicy_id", "local_ep_group_id", "peer_ep_group_id"],
    oneOf: { initiator: ["bi-directional", "response-only"] },
    verify: verifySubnets,
    derive: { mtu: always(1500) },
  },
};
