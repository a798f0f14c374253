import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { DataScalewaySecretVersion } from "../../../l1/scaleway/data-scaleway-secret-version";
import type { S2SVpnConnectionIkev2Ciphers } from "../../../l1/scaleway/s2s-vpn-connection";
import { S2SVpnConnection } from "../../../l1/scaleway/s2s-vpn-connection";
import { S2SVpnCustomerGateway } from "../../../l1/scaleway/s2s-vpn-customer-gateway";
import { S2SVpnRoutingPolicy } from "../../../l1/scaleway/s2s-vpn-routing-policy";
import { tagList } from "../../core/tags";
import { ENCRYPTION, INTEGRITY } from "../../families/vpn/algorithms";
import type { IVpnConnectionHandle, VpnConnectionSpec, VpnProposalSpec } from "../../network/vpn-driver";
import { VpnInitiator } from "../../network/vpn-driver";

/** Where a tunnel begins. */
export interface VpnStart {
  readonly vpnGatewayId: string;
  /** The address blocks that the peer is told. */
  readonly cidrs: string[];
}

/** Defines a tunnel: the peer, what each side may tell the other, and the connection itself. */
export function defineVpnConnection(scope: Construct, context: Context, start: VpnStart, spec: VpnConnectionSpec): IVpnConnectionHandle {
  const { provider } = context;
  const { name, bgp } = spec;
  const tags = tagList(spec.tags);
  const { peerAsn, address, peerAddress } = bgp!;
  const peer = new S2SVpnCustomerGateway(scope, "Peer", { provider, name, ipv4Public: spec.peerAddress, asn: peerAsn, tags });
  // Without a policy every route is blocked.
  const policy = new S2SVpnRoutingPolicy(scope, "RoutingPolicy", { provider, name, prefixFilterIn: spec.peerCidrs, prefixFilterOut: start.cidrs, tags });
  const connection = new S2SVpnConnection(scope, "Resource", {
    provider,
    name,
    vpnGatewayId: start.vpnGatewayId,
    customerGatewayId: peer.id,
    initiationPolicy: spec.initiator === VpnInitiator.GATEWAY ? "vpn_gateway" : "customer_gateway",
    enableRoutePropagation: true,
    bgpConfigIpv4: [{ routingPolicyId: policy.id, privateIp: address, peerPrivateIp: peerAddress }],
    ikev2Ciphers: [cipher(spec.ike)],
    espCiphers: [cipher(spec.esp)],
    tags,
  });
  let key: string | undefined;
  return {
    vpnConnectionId: connection.id,
    get presharedKey(): string {
      return (key ??= readKey(scope, context, connection));
    },
    get bgpAddress(): string {
      return connection.bgpSessionIpv4.get(0).privateIp;
    },
    get bgpPeerAddress(): string {
      return connection.bgpSessionIpv4.get(0).peerPrivateIp;
    },
  };
}

/** Scaleway makes the key and keeps it in its Secret Manager. */
function readKey(scope: Construct, context: Context, connection: S2SVpnConnection): string {
  const version = new DataScalewaySecretVersion(scope, "Key", {
    provider: context.provider,
    secretId: connection.secretId,
    revision: Fn.tostring(connection.secretVersion),
  });
  return Fn.base64decode(version.data);
}

/** Groups are called as `VpnKeyExchange` calls them. */
function cipher({ encryption, integrity, keyExchange }: VpnProposalSpec): S2SVpnConnectionIkev2Ciphers {
  return { encryption: ENCRYPTION[encryption], integrity: integrity && INTEGRITY[integrity], dhGroup: keyExchange };
}
