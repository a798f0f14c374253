import type { IConstruct, IMixin } from "constructs";
import { Construct } from "constructs";
import type { ICloud } from "./cloud";
import { Cloud, ofThisCopy } from "./cloud";
import { CloudMismatchError } from "./errors";
import { VendorMixin } from "./mixin";

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

  public constructor(scope: Construct, id: string, cloud: ICloud | undefined) {
    super(scope, id);
    this.cloud = ofThisCopy(this, cloud ?? Cloud.of(this));
  }

  /** Applies mixins to this construct and all below it. A vendor's mixin that matched nothing throws. */
  public with(...mixins: IMixin[]): IConstruct {
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
