import type { Construct } from "constructs";
import type { Place } from "./context";
import type { Perimeter } from "./perimeter";
import { AFTER_RULES } from "./rule-lifecycle";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { EdgegatewayNatRule } from "../../../l1/cloudavenue/edgegateway-nat-rule";
import { Publicip } from "../../../l1/cloudavenue/publicip";

/**
 * After the translations of single servers, which have the provider's priority of 0: the lower number goes first.
 *
 * @see https://cloud.orange-business.com/en/offres/infrastructure-iaas/cloud-avenue/wiki-cloud-avenue/practical-sheets/network/vdc-networks/nat-configure-ngp
 */
const AFTER_SERVERS = 100;

/** The way out of a network: a public address that all its servers share, the translation to it, and a rule that lets them through. */
export class EgressNat {
  private readonly rule: EdgegatewayNatRule;
  private readonly addresses: EdgegatewayIpSet;

  public constructor(place: Place, perimeter: Perimeter, scope: Construct, name: string, cidr: string) {
    const { provider, gateway } = place;
    const publicIp = new Publicip(scope, "EgressAddress", { provider, ...gateway });
    this.addresses = new EdgegatewayIpSet(scope, "Addresses", { provider, ...gateway, name, ipAddresses: [cidr], lifecycle: AFTER_RULES });
    this.rule = new EdgegatewayNatRule(scope, "Egress", {
      provider,
      ...gateway,
      name,
      ruleType: "SNAT",
      externalAddress: publicIp.publicIp,
      internalAddress: cidr,
      firewallMatch: "MATCH_INTERNAL_ADDRESS",
      priority: AFTER_SERVERS,
    });
    perimeter.openOut(scope.node.path, `${name}-outbound`, this.addresses.id);
  }

  /** The network has another address block than it was defined with: that of its one subnet. */
  public moveTo(cidr: string): void {
    this.rule.internalAddress = cidr;
    this.addresses.ipAddresses = [cidr];
  }
}
