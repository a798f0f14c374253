import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Network } from "../../../l1/gridscale/network";
import type { Server } from "../../../l1/gridscale/server";
import type { Storage } from "../../../l1/gridscale/storage";
import { CodedError } from "../../core/coded-error";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

/**
 * Leaves a server off when it fails; gridscale starts it anew otherwise.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/server.html.md
 */
export class NoAutoRecovery extends VendorMixin {
  public constructor() {
    super("gridscale_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).autoRecovery = false;
  }
}

const PROFILES = ["default", "legacy", "nested", "cisco_csr", "sophos_utm", "f5_bigip", "q35"];

/**
 * The virtual hardware of a server, for instance `nested` for machines within it.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/server.html.md
 */
export class HardwareProfile extends VendorMixin {
  /**
   * @param profile `default`, `legacy`, `nested`, `cisco_csr`, `sophos_utm`, `f5_bigip` or `q35`
   * @throws Error when it is none of them
   */
  public constructor(private readonly profile: string) {
    super("gridscale_server");
    checkArguments("vendors.gridscale.HardwareProfile", { profile });
    if (!Token.isUnresolved(profile) && !PROFILES.includes(profile)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `HardwareProfile: got ${describeValue(profile)}; allowed: ${PROFILES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Server).hardwareProfile = this.profile;
  }
}

/**
 * Keeps servers of a network from pretending to be others: packets are looked at by their MAC address.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/network.html.md
 */
export class SpoofingProtection extends VendorMixin {
  public constructor() {
    super("gridscale_network");
  }

  protected change(resource: IConstruct): void {
    (resource as Network).l2Security = true;
  }
}

/**
 * Puts a storage on the host itself: faster, and lost with it.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/storage.html.md
 */
export class LocalStorage extends VendorMixin {
  public constructor() {
    super("gridscale_storage");
  }

  protected change(resource: IConstruct): void {
    (resource as Storage).storageVariant = "local";
  }
}
