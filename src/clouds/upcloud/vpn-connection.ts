import { Fn, TerraformIterator, Token, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type { NetworkHandle } from "./private-network";
import { ENCRYPTION, GROUP, INTEGRITY } from "./vpn-algorithms";
import type { GatewayConnectionConfig, GatewayConnectionLocalRoute } from "../../../l1/upcloud/gateway-connection";
import { GatewayConnection } from "../../../l1/upcloud/gateway-connection";
import { GatewayConnectionTunnel } from "../../../l1/upcloud/gateway-connection-tunnel";
import { Faults } from "../../core/faults";
import { GeneratedPassword } from "../../families/random/generated-password";
import type { IVpnConnectionHandle, VpnConnectionSpec, VpnProposalSpec } from "../../network/vpn-driver";
import { VpnIntegrity } from "../../network/vpn-driver";

/** Where a tunnel begins. */
export interface VpnStart {
  readonly gatewayId: string;
  /** What the gateway calls its public address. */
  readonly addressName: string;
  readonly network: NetworkHandle;
}

/** Defines a tunnel: the connection, which says what is on both sides, and the one tunnel in it. */
export function defineVpnConnection(scope: Construct, { provider }: Context, start: VpnStart, spec: VpnConnectionSpec): IVpnConnectionHandle {
  const { name } = spec;
  const [ike, esp] = [algorithms(scope, "ike", spec.ike), algorithms(scope, "esp", spec.esp)];
  const connection = new GatewayConnection(scope, "Resource", {
    provider,
    gateway: start.gatewayId,
    name,
    type: "ipsec",
    remoteRoute: remoteRoutes(spec.peerCidrs),
  });
  const local: GatewayConnectionLocalRoute[] = [];
  start.network.onSubnet(({ spec: { cidr } }) => {
    local.push(routeTo(cidr));
    connection.putLocalRoute([...local]);
  });
  const presharedKey = spec.presharedKey ?? new GeneratedPassword(scope, "Key").result;
  new GatewayConnectionTunnel(scope, "Tunnel", {
    provider,
    connectionId: connection.id,
    name,
    localAddressName: start.addressName,
    remoteAddress: spec.peerAddress,
    ipsecAuthPsk: { psk: presharedKey },
    ipsecProperties: {
      phase1Algorithms: ike.encryption,
      phase1IntegrityAlgorithms: ike.integrity,
      phase1DhGroupNumbers: ike.groups,
      phase2Algorithms: esp.encryption,
      phase2IntegrityAlgorithms: esp.integrity,
      phase2DhGroupNumbers: esp.groups,
    },
  });
  return { vpnConnectionId: connection.id, presharedKey };
}

/** With AES-GCM the hash is not for the packets: the key exchange makes its random numbers by it. */
function algorithms(
  scope: Construct,
  property: string,
  { encryption, integrity = VpnIntegrity.SHA_256, keyExchange }: VpnProposalSpec,
): { readonly encryption: string[]; readonly integrity: string[]; readonly groups: number[] } {
  const group = GROUP[keyExchange];
  if (group === undefined) {
    return new Faults(scope, "VpnConnection").refuse(`${property}.keyExchange`, keyExchange, `${Object.keys(GROUP).join(", ")}, which UpCloud's gateways know`);
  }
  return { encryption: [ENCRYPTION[encryption]], integrity: [INTEGRITY[integrity]], groups: [group] };
}

/** A list that only Terraform knows as a whole becomes as many routes as there are by then. */
function remoteRoutes(cidrs: string[]): GatewayConnectionConfig["remoteRoute"] {
  if (!Token.isUnresolved(cidrs)) {
    return cidrs.map(routeTo);
  }
  const each = TerraformIterator.fromList(Tokenization.reverseList(cidrs) ?? cidrs);
  const { name, type, staticNetwork } = routeTo(Token.asString(each.value));
  return each.dynamic({ name, type, static_network: staticNetwork });
}

/** Names hold letters, digits, dashes and underscores. */
function routeTo(cidr: string): GatewayConnectionLocalRoute {
  const name = Token.isUnresolved(cidr) ? Fn.replace(cidr, "/[./]/", "-") : cidr.replace(/[./]/g, "-");
  return { name, type: "static", staticNetwork: cidr };
}
