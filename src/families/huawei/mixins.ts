import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { CodedError } from "../../core/coded-error";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { describeValue } from "../../core/text";

/**
 * The base of mixins that set the bandwidth of public addresses. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class BandwidthMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly mbit: number,
  ) {
    super(terraformResourceType);
    if (!Token.isUnresolved(mbit) && (!Number.isInteger(mbit) || mbit < 1)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `AddressBandwidth: got ${describeValue(mbit)}; allowed: a whole number of Mbit/s, 1 or more`);
    }
  }

  protected change(resource: IConstruct): void {
    const address = resource as unknown as { readonly bandwidthInput: object; putBandwidth(value: object): void };
    address.putBandwidth({ ...address.bandwidthInput, size: this.mbit });
  }
}

/** Small, medium, large and extra-large. */
const SIZES = ["1", "2", "3", "4"];

/**
 * The base of mixins that set the size of the gateway of a network with `egress: Egress.NAT`. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class NatSizeMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly size: string,
  ) {
    super(terraformResourceType);
    if (!Token.isUnresolved(size) && !SIZES.includes(size)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `NatGatewaySize: got ${describeValue(size)}; allowed: ${SIZES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as unknown as { spec: string }).spec = this.size;
  }
}

const CLASSES = ["STANDARD", "WARM", "COLD"];

/**
 * The base of mixins that set how a bucket stores objects that say nothing else. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class StorageClassMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly storageClass: string,
  ) {
    super(terraformResourceType);
    if (!Token.isUnresolved(storageClass) && !CLASSES.includes(storageClass)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `BucketStorageClass: got ${describeValue(storageClass)}; allowed: ${CLASSES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as unknown as { storageClass: string }).storageClass = this.storageClass;
  }
}

/**
 * The base of mixins that set the password of a database's administrator. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class DatabasePasswordMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly password: string,
  ) {
    super(terraformResourceType);
    if (!Token.isUnresolved(password)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", "DatabasePassword: got (a literal, not shown); allowed: a sensitive variable, so that no secret is written into the program");
    }
  }

  protected change(resource: IConstruct): void {
    const database = resource as unknown as { readonly dbInput: object; putDb(value: object): void };
    database.putDb({ ...database.dbInput, password: this.password });
    resource.node.scope!.node.tryRemoveChild("Password");
  }
}

/** As docs/resources/rds_instance_v3.md of both providers say. */
const LONGEST_KEPT = 732;
const BACKUP_WINDOW = "02:00-03:00";

/**
 * The base of mixins that set how long backups of a database are kept. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class BackupDaysMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly days: number,
  ) {
    super(terraformResourceType);
    if (!Token.isUnresolved(days) && (!Number.isInteger(days) || days < 1 || days > LONGEST_KEPT)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `DatabaseBackupDays: got ${describeValue(days)}; allowed: a whole number of days from 1 to ${LONGEST_KEPT}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as unknown as { putBackupStrategy(value: object): void }).putBackupStrategy({ startTime: BACKUP_WINDOW, keepDays: this.days });
  }
}

/**
 * The base of mixins that give the API of a cluster a public address. It knows the resource by the one member that it sets.
 *
 * @internal
 */
export abstract class KubernetesAddressMixin extends VendorMixin {
  protected constructor(
    terraformResourceType: string,
    private readonly address: string,
  ) {
    super(terraformResourceType);
  }

  protected change(resource: IConstruct): void {
    (resource as unknown as { eip: string }).eip = literalText(this.address);
  }
}
