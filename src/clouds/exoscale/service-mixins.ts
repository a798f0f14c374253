import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Dbaas } from "../../../l1/exoscale/dbaas";
import type { SksCluster } from "../../../l1/exoscale/sks-cluster";
import { CodedError } from "../../core/coded-error";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const CLUSTER = "exoscale_sks_cluster";
const SERVICE = "exoscale_dbaas";
const DAYS = ["never", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
/** Plans of one node and of two, which have a like of three. */
const REPLICABLE = /^(startup|business)-/;

/**
 * Lets Exoscale bring the control plane of a Kubernetes cluster to the newest patch version, at a time of its own.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/sks_cluster.md `auto_upgrade`
 */
export class KubernetesUpdates extends VendorMixin {
  public constructor() {
    super(CLUSTER);
  }

  protected change(resource: IConstruct): void {
    (resource as SksCluster).autoUpgrade = true;
  }
}

/**
 * Has Karpenter run for a Kubernetes cluster, which makes nodes for what waits for room, by rules that are written in Kubernetes.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/sks_cluster.md `enable_karpenter`
 */
export class Karpenter extends VendorMixin {
  public constructor() {
    super(CLUSTER);
  }

  protected change(resource: IConstruct): void {
    (resource as SksCluster).enableKarpenter = true;
  }
}

/**
 * When Exoscale may update a database server or a cache, UTC.
 *
 * @see https://community.exoscale.com/documentation/dbaas/lifecycle-management
 */
export class MaintenanceWindow extends VendorMixin {
  /**
   * @param day `monday` to `sunday`, or `never`
   * @param time such as `03:30:00`
   * @throws Error when it is none of these
   */
  public constructor(
    private readonly day: string,
    private readonly time: string,
  ) {
    super(SERVICE);
    checkArguments("vendors.exoscale.MaintenanceWindow", { day, time });
    if (!Token.isUnresolved(day) && !DAYS.includes(day)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `MaintenanceWindow: day: got ${describeValue(day)}; allowed: ${DAYS.join(", ")}`);
    }
    if (!Token.isUnresolved(time) && !TIME.test(time)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `MaintenanceWindow: time: got ${describeValue(time)}; allowed: hours, minutes and seconds, such as 03:30:00`);
    }
  }

  protected change(resource: IConstruct): void {
    const service = resource as Dbaas;
    service.maintenanceDow = this.day;
    service.maintenanceTime = this.time;
  }
}

/**
 * Puts a database server or a cache into the plan Premium of the same size: three nodes, and backups that are kept for 30 days.
 *
 * @see https://community.exoscale.com/product/dbaas/operation/naming-convention
 */
export class PremiumPlan extends VendorMixin {
  public constructor() {
    super(SERVICE);
  }

  /** @throws Error when the plan has no like of three nodes */
  protected change(resource: IConstruct): void {
    const service = resource as Dbaas;
    const plan = service.planInput;
    if (plan === undefined || !REPLICABLE.test(plan)) {
      throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${service.node.path}: PremiumPlan: got the plan ${JSON.stringify(plan)}; allowed: a size such as startup-4`);
    }
    service.plan = plan.replace(REPLICABLE, "premium-");
  }
}
