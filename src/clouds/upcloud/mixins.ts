import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Server } from "../../../l1/upcloud/server";
import type { Storage } from "../../../l1/upcloud/storage";
import { CodedError } from "../../core/coded-error";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const SERVER = "upcloud_server";

/**
 * Encrypts a volume at rest. It is decided when the volume is made.
 *
 * @see https://upcloud.com/docs/products/block-storage/features/encryption-at-rest/
 */
export class EncryptedVolume extends VendorMixin {
  public constructor() {
    super("upcloud_storage");
  }

  protected change(resource: IConstruct): void {
    (resource as Storage).encrypt = true;
  }
}

const BACKUP_PLANS = ["daily", "dailies", "weeklies", "monthlies"];

/**
 * Backs up a server's root disk and volumes by a plan of UpCloud's.
 *
 * @see https://upcloud.com/docs/products/block-storage/features/backups/
 */
export class SimpleBackup extends VendorMixin {
  /**
   * @param plan `daily`, `dailies`, `weeklies` or `monthlies`
   * @param time when, in UTC, `hhmm`
   * @throws Error when there is no such plan or time
   */
  public constructor(
    private readonly plan: string,
    private readonly time: string,
  ) {
    super(SERVER);
    checkArguments("vendors.upcloud.SimpleBackup", { plan, time });
    if (!Token.isUnresolved(plan) && !BACKUP_PLANS.includes(plan)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `SimpleBackup: got ${describeValue(plan)}; allowed: ${BACKUP_PLANS.join(", ")}`);
    }
    if (!Token.isUnresolved(time) && !/^([01]\d|2[0-3])[0-5]\d$/.test(time)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `SimpleBackup: got ${describeValue(time)}; allowed: a time of day as hhmm, 0000 to 2359`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Server).putSimpleBackup([{ plan: this.plan, time: this.time }]);
  }
}
