import type { IConstruct } from "constructs";
import type { NetworkingNetworkV2 } from "../../../l1/openstack/networking-network-v2";
import { CodedError } from "../../core/coded-error";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

/** The VLANs of a vRack. */
const LAST_VLAN = 4000;

/**
 * Puts a private network on a chosen VLAN of the project's vRack, so that dedicated servers and other regions on the same VLAN reach it.
 *
 * @see https://help.ovhcloud.com/csm/en-public-cloud-network-vrack?id=kb_article_view&sysparm_article=KB0050171
 */
export class VrackVlan extends VendorMixin {
  /**
   * @param vlanId the VLAN, 0 to 4000
   * @throws Error when there is no such VLAN
   */
  public constructor(private readonly vlanId: number) {
    super("openstack_networking_network_v2");
    checkArguments("vendors.ovhcloud.VrackVlan", { vlanId });
    if (!Number.isInteger(vlanId) || vlanId < 0 || vlanId > LAST_VLAN) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `VrackVlan: got ${describeValue(vlanId)}; allowed: a whole number from 0 to ${LAST_VLAN}`);
    }
  }

  protected change(resource: IConstruct): void {
    const network = resource as NetworkingNetworkV2;
    network.valueSpecs = {
      ...network.valueSpecsInput,
      "provider:network_type": "vrack",
      "provider:segmentation_id": String(this.vlanId),
    };
  }
}
