import type { IConstruct, IMixin } from "constructs";
import { Construct } from "constructs";
import type { ICloud } from "./cloud";
import { Cloud, ofThisCopy } from "./cloud";
import { usableId } from "./construct-id";
import { CloudMismatchError } from "./errors";
import { Faults } from "./faults";
import { Given } from "./given";
import { VendorMixin } from "./mixin";
import { checkShape } from "./shape-check";

/** What every portable construct shows. */
export interface IPortable extends IConstruct {
  /** The cloud it stands on. */
  readonly cloud: ICloud;
}

/**
 * The base of the portable classes.
 *
 * @internal
 */
export abstract class PortableConstruct extends Construct implements IPortable {
  public readonly cloud: ICloud;

  public constructor(scope: Construct, id: string, given: Given | ICloud) {
    super(scope, usableId(scope, given instanceof Given ? given.subject : new.target.name, id));
    if (given instanceof Given) {
      checkShape(this, given.subject, given.shape, given.value);
    }
    this.cloud = ofThisCopy(this, (given instanceof Given ? given.cloud() : given) ?? Cloud.of(this));
  }

  /**
   * Refuses arguments of a method that are not of its types.
   *
   * @throws ValidationError when one is not
   */
  protected checkCall(method: string, values: object): void {
    checkShape(this, method.slice(0, method.indexOf(".")), method, values);
  }

  /** Applies mixins to this construct and all below it. A vendor's mixin that matched nothing throws. */
  public with(...mixins: IMixin[]): IConstruct {
    const odd = mixins.findIndex((mixin) => typeof (mixin as IMixin | undefined)?.supports !== "function");
    if (odd >= 0) {
      new Faults(this, this.constructor.name).refuse(`with[${odd}]`, mixins[odd], "a mixin: an object with supports() and applyTo()");
    }
    const ofVendors = mixins.filter((mixin) => VendorMixin.isVendorMixin(mixin)) as VendorMixin[];
    ofVendors.forEach((mixin) => mixin._begin(this));
    super.with(...mixins);
    ofVendors.forEach((mixin) => mixin.requireMatch(this));
    return this;
  }

  /** @throws CloudMismatchError when `other` stands on another cloud */
  protected requireSameCloud(property: string, other: IPortable | undefined): void {
    if (other !== undefined && other.cloud !== this.cloud) {
      throw new CloudMismatchError(this, property, this.cloud, other.cloud);
    }
  }
}
