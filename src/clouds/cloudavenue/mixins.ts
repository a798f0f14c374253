import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { S3Bucket } from "../../../l1/cloudavenue/s3-bucket";
import type { Vm } from "../../../l1/cloudavenue/vm";
import { CodedError } from "../../core/coded-error";
import { literalMap, literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const VM = "cloudavenue_vm";

/**
 * A shell script that VMware's customization of the guest runs at the first boot, before it and after it, with the word `precustomization` or
 * `postcustomization`. It stands in the JSON, so it must hold no secret.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vm.md
 */
export class InitScript extends VendorMixin {
  /**
   * @param script the text, which begins with `#!`
   * @throws Error when it does not
   */
  public constructor(private readonly script: string) {
    super(VM);
    checkArguments("vendors.cloudavenue.InitScript", { script });
    if (!Token.isUnresolved(script) && !script.startsWith("#!")) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `InitScript: got ${describeValue(script.slice(0, 20))}; allowed: a script that begins with #! and its interpreter`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Vm).settings.customization.initScript = literalText(this.script);
  }
}

/**
 * Properties that the guest reads of its environment (OVF), for templates that look for them there: `user-data` in base64 for cloud-init.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vm.md
 */
export class GuestProperties extends VendorMixin {
  /** @param properties by name; added to those that are there */
  public constructor(private readonly properties: Record<string, string>) {
    super(VM);
    checkArguments("vendors.cloudavenue.GuestProperties", { properties });
  }

  protected change(resource: IConstruct): void {
    const { settings } = resource as Vm;
    settings.guestProperties = { ...settings.guestPropertiesInput, ...literalMap(this.properties) };
  }
}

/**
 * Lets a server run virtual machines itself. Changing it restarts the server.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vm.md
 */
export class HardwareVirtualization extends VendorMixin {
  public constructor() {
    super(VM);
  }

  protected change(resource: IConstruct): void {
    (resource as Vm).settings.exposeHardwareVirtualization = true;
  }
}

/**
 * Lets the objects of a bucket be locked. It is decided for good when the bucket is made.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/s3_bucket.md
 */
export class BucketObjectLock extends VendorMixin {
  public constructor() {
    super("cloudavenue_s3_bucket");
  }

  protected change(resource: IConstruct): void {
    (resource as S3Bucket).objectLock = true;
  }
}
