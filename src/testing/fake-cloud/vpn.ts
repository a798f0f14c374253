import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { FakeResource } from "./resource";
import { tagMap } from "../../core/tags";
import type { IVpnConnectionHandle, IVpnGatewayHandle, IVpnHost, VpnConnectionSpec, VpnGatewaySpec } from "../../network/vpn-driver";

/** The autonomous system of all gateways of fake clouds. */
const FAKE_ASN = 64_512;

/** VPN gateways and tunnels on a network of the fake cloud. */
export class FakeVpnHost implements IVpnHost {
  public constructor(
    private readonly cloud: FakeCloud,
    private readonly networkId: string,
  ) {}

  public addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle {
    const { name, subnetId, tags } = spec;
    const attributes = { network_id: this.networkId, subnet_id: subnetId, name, tags: tagMap(tags) };
    return new FakeVpnGateway(this.cloud, this.cloud.define(scope, "Resource", "vpn_gateway", attributes));
  }
}

class FakeVpnGateway implements IVpnGatewayHandle {
  public readonly vpnGatewayId: string;
  public readonly bgpAsn = FAKE_ASN;

  public constructor(
    private readonly cloud: FakeCloud,
    private readonly gateway: FakeResource,
  ) {
    this.vpnGatewayId = gateway.resourceId;
  }

  public get publicIp(): string {
    return this.gateway.getStringAttribute("public_ip");
  }

  public addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle {
    const { name, peerAddress, peerCidrs, presharedKey, initiator, ike, esp, bgp, tags } = spec;
    const connection = this.cloud.define(scope, "Resource", "vpn_connection", {
      vpn_gateway_id: this.vpnGatewayId,
      name,
      peer_address: peerAddress,
      peer_cidrs: peerCidrs,
      preshared_key: presharedKey,
      initiator,
      ike: { encryption: ike.encryption, integrity: ike.integrity, key_exchange: ike.keyExchange },
      esp: { encryption: esp.encryption, integrity: esp.integrity, key_exchange: esp.keyExchange },
      bgp: bgp && { peer_asn: bgp.peerAsn, address: bgp.address, peer_address: bgp.peerAddress },
      tags: tagMap(tags),
    });
    const read = (attribute: string): string => connection.getStringAttribute(attribute);
    return {
      vpnConnectionId: connection.resourceId,
      presharedKey: presharedKey ?? read("preshared_key"),
      bgpAddress: bgp && read("bgp_address"),
      bgpPeerAddress: bgp && read("bgp_peer_address"),
    };
  }
}
