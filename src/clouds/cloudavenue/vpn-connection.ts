import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { AFTER_RULES } from "./rule-lifecycle";
import { ENCRYPTION, GROUP, INTEGRITY } from "./vpn-algorithms";
import type { VpnStart } from "./vpn-gateway";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { EdgegatewayNatRule } from "../../../l1/cloudavenue/edgegateway-nat-rule";
import type { EdgegatewayVpnIpsecSecurityProfile } from "../../../l1/cloudavenue/edgegateway-vpn-ipsec";
import { EdgegatewayVpnIpsec } from "../../../l1/cloudavenue/edgegateway-vpn-ipsec";
import { Faults } from "../../core/faults";
import { tokenDigest } from "../../core/token-digest";
import { GeneratedPassword } from "../../families/random/generated-password";
import type { IVpnConnectionHandle, VpnConnectionSpec, VpnProposalSpec } from "../../network/vpn-driver";

/** A tunnel, the rules that let its traffic pass the edge gateway, and what keeps that from being translated. */
export class VpnTunnel implements IVpnConnectionHandle {
  public readonly vpnConnectionId: string;
  public readonly presharedKey: string;

  /** @throws ValidationError when the edge gateway does not know how a side is to be protected, or what to leave untranslated */
  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    start: VpnStart,
    private readonly spec: VpnConnectionSpec,
  ) {
    const { provider, gateway } = context;
    const securityProfile = this.profile();
    if (start.translated) {
      this.leaveUntranslated(start.cidr);
    }
    const peer = new EdgegatewayIpSet(scope, "PeerAddresses", { provider, ...gateway, name: spec.name, ipAddresses: spec.peerCidrs, lifecycle: AFTER_RULES });
    start.perimeter.openTunnel(scope.node.path, spec.name, { networkId: start.addressesId, peerId: peer.id });
    this.presharedKey = spec.presharedKey ?? new GeneratedPassword(scope, "Key", { lettersAndDigits: true }).result;
    const tunnel = new EdgegatewayVpnIpsec(scope, "Resource", {
      provider,
      ...gateway,
      name: spec.name,
      localIpAddress: start.publicIp,
      localNetworks: [start.cidr],
      remoteIpAddress: spec.peerAddress,
      remoteNetworks: spec.peerCidrs,
      preSharedKey: this.presharedKey,
      securityProfile,
    });
    this.vpnConnectionId = tunnel.id;
  }

  private profile(): EdgegatewayVpnIpsecSecurityProfile {
    const faults = new Faults(this.scope, "VpnConnection");
    const { ike, esp } = this.spec;
    const groups = [this.groupOf(faults, "ike", ike), this.groupOf(faults, "esp", esp)];
    faults.throwIfAny();
    return {
      ikeVersion: "IKE_V2",
      ikeEncryptionAlgorithm: ENCRYPTION[ike.encryption],
      ikeDigestAlgorithm: ike.integrity && INTEGRITY[ike.integrity],
      ikeDhGroups: groups[0],
      tunnelEncryptionAlgorithms: ENCRYPTION[esp.encryption],
      tunnelDigestAlgorithms: esp.integrity && INTEGRITY[esp.integrity],
      tunnelDhGroups: groups[1],
      tunnelPfs: true,
    };
  }

  private groupOf(faults: Faults, property: string, { keyExchange }: VpnProposalSpec): string | undefined {
    const group = GROUP[keyExchange];
    if (group === undefined) {
      faults.add(`${property}.keyExchange`, keyExchange, `${Object.keys(GROUP).join(", ")}; edge gateways of Cloud Avenue know no other`);
    }
    return group;
  }

  /** Before the translation of the network, whose rule has a higher number: with another address, nothing would be meant for the tunnel. */
  private leaveUntranslated(cidr: string): void {
    const { provider, gateway } = this.context;
    const { name, peerCidrs } = this.spec;
    if (Token.isUnresolved(peerCidrs)) {
      const allowed = "blocks that the program counts, as each is a rule of the edge gateway on a network with Egress.NAT";
      new Faults(this.scope, "VpnConnection").refuse("peer", peerCidrs, allowed);
    }
    for (const peerCidr of peerCidrs) {
      const part = Token.isUnresolved(peerCidr) ? tokenDigest(this.scope, [peerCidr]) : peerCidr.replace("/", "_");
      new EdgegatewayNatRule(this.scope, `Untranslated-${part}`, {
        provider,
        ...gateway,
        name: `${name}-${part.replace(/[^A-Za-z0-9-]+/g, "-")}`,
        ruleType: "NO_SNAT",
        internalAddress: cidr,
        snatDestinationAddress: peerCidr,
      });
    }
  }
}
