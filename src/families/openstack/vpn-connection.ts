import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { ENCRYPTION, GROUP, INTEGRITY } from "./vpn-algorithms";
import { VpnaasEndpointGroupV2 } from "../../../l1/openstack/vpnaas-endpoint-group-v2";
import type { VpnaasIkePolicyV2Config } from "../../../l1/openstack/vpnaas-ike-policy-v2";
import { VpnaasIkePolicyV2 } from "../../../l1/openstack/vpnaas-ike-policy-v2";
import { VpnaasIpsecPolicyV2 } from "../../../l1/openstack/vpnaas-ipsec-policy-v2";
import { VpnaasSiteConnectionV2 } from "../../../l1/openstack/vpnaas-site-connection-v2";
import type { IVpnConnectionHandle, VpnConnectionSpec, VpnProposalSpec } from "../../network/vpn-driver";
import { VpnInitiator, VpnIntegrity } from "../../network/vpn-driver";
import { GeneratedPassword } from "../random/generated-password";

/** Where a tunnel begins. */
export interface VpnStart {
  readonly vpnServiceId: string;
  readonly subnetIds: string[];
}

/** Defines a tunnel: what it connects on both sides, how it is protected, and the connection itself. */
export function defineVpnConnection(scope: Construct, context: DriverContext, start: VpnStart, spec: VpnConnectionSpec): IVpnConnectionHandle {
  const { provider } = context;
  const { name, peerAddress } = spec;
  const presharedKey = spec.presharedKey ?? new GeneratedPassword(scope, "Key").result;
  // Other endpoints are another group, and Neutron keeps one that a connection uses: the new one comes first.
  const lifecycle = { createBeforeDestroy: true };
  const blocks = new VpnaasEndpointGroupV2(scope, "PeerBlocks", { name, type: "cidr", endpoints: spec.peerCidrs, lifecycle, provider });
  // Not here, as Terraform would make new subnets before the old ones go, too: the connection goes and comes back.
  const subnets = new VpnaasEndpointGroupV2(scope, "LocalSubnets", { name, type: "subnet", endpoints: start.subnetIds, provider });
  const ike = new VpnaasIkePolicyV2(scope, "IkePolicy", { name, ikeVersion: "v2", ...algorithms(spec.ike), provider });
  const ipsec = new VpnaasIpsecPolicyV2(scope, "IpsecPolicy", { name, transformProtocol: "esp", encapsulationMode: "tunnel", ...algorithms(spec.esp), provider });
  const connection = new VpnaasSiteConnectionV2(scope, "Resource", {
    name,
    vpnserviceId: start.vpnServiceId,
    ikepolicyId: ike.id,
    ipsecpolicyId: ipsec.id,
    localEpGroupId: subnets.id,
    peerEpGroupId: blocks.id,
    peerAddress,
    peerId: peerAddress,
    psk: presharedKey,
    initiator: spec.initiator === VpnInitiator.GATEWAY ? "bi-directional" : "response-only",
    // A tunnel whose peer was away is opened again, without waiting for packets.
    dpd: [{ action: spec.initiator === VpnInitiator.GATEWAY ? "restart" : "clear", interval: 30, timeout: 120 }],
    lifecycle: { replaceTriggeredBy: [Lazy.stringValue({ produce: () => `${subnets.terraformResourceType}.${subnets.friendlyUniqueId}.id` })] },
    provider,
  });
  return { vpnConnectionId: connection.id, presharedKey };
}

/** With AES-GCM the hash is not for the packets: the key exchange makes its random numbers by it. */
function algorithms(spec: VpnProposalSpec): Pick<VpnaasIkePolicyV2Config, "encryptionAlgorithm" | "authAlgorithm" | "pfs"> {
  const { encryption, integrity = VpnIntegrity.SHA_256, keyExchange } = spec;
  return { encryptionAlgorithm: ENCRYPTION[encryption], authAlgorithm: INTEGRITY[integrity], pfs: GROUP[keyExchange] };
}
