import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { ApplicationLoadBalancer } from "../../../l1/stackit/application-load-balancer";
import type { Loadbalancer } from "../../../l1/stackit/loadbalancer";
import type { NetworkInterface } from "../../../l1/stackit/network-interface";
import type { ObjectstorageBucket } from "../../../l1/stackit/objectstorage-bucket";
import type { Server } from "../../../l1/stackit/server";
import type { SkeCluster } from "../../../l1/stackit/ske-cluster";
import { CodedError } from "../../core/coded-error";
import { literalList, literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const STATES = ["active", "inactive", "deallocated"];

/**
 * Keeps a server running, stopped, or stopped and without a host.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/server.md desired_status
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `active`, `inactive` or `deallocated`
   * @throws Error when it is none of them
   */
  public constructor(private readonly state: string) {
    super("stackit_server");
    checkArguments("vendors.stackit.ServerState", { state });
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServerState: got ${describeValue(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Server).desiredStatus = this.state;
  }
}

/**
 * Keeps the root disk of a server when the server goes: `server.with(new vendors.stackit.KeptRootDisk())`.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/server.md delete_on_termination
 */
export class KeptRootDisk extends VendorMixin {
  public constructor() {
    super("stackit_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).bootVolume.deleteOnTermination = false;
  }
}

/**
 * Lets objects of a bucket be locked. It is decided when the bucket is made, and for good.
 *
 * @see https://docs.stackit.cloud/products/storage/object-storage/faq
 */
export class BucketObjectLock extends VendorMixin {
  public constructor() {
    super("stackit_objectstorage_bucket");
  }

  protected change(resource: IConstruct): void {
    (resource as ObjectstorageBucket).objectLock = true;
  }
}

/**
 * Gives the interface of a server a name, by which the portal lists it.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/network_interface.md name
 */
export class InterfaceName extends VendorMixin {
  /**
   * @param interfaceName the name
   */
  public constructor(private readonly interfaceName: string) {
    super("stackit_network_interface");
    checkArguments("vendors.stackit.InterfaceName", { interfaceName });
  }

  protected change(resource: IConstruct): void {
    (resource as NetworkInterface).name = literalText(this.interfaceName);
  }
}

/**
 * Lets chosen addresses in only, on all ports, to a load balancer that takes connections.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/loadbalancer.md acl
 */
export class LoadBalancerAllowList extends VendorMixin {
  /**
   * @param cidrs the address blocks
   */
  public constructor(private readonly cidrs: string[]) {
    super("stackit_loadbalancer");
    checkArguments("vendors.stackit.LoadBalancerAllowList", { cidrs });
  }

  protected change(resource: IConstruct): void {
    const balancer = resource as Loadbalancer;
    balancer.putOptions({ ...balancer.optionsInput, acl: literalList(this.cidrs) });
  }
}

/**
 * Lets chosen addresses in only, on all ports, to a load balancer that takes requests by HTTP or HTTPS. Put on after its first target group.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/application_load_balancer.md access_control
 */
export class ApplicationLoadBalancerAllowList extends VendorMixin {
  /**
   * @param cidrs the address blocks
   */
  public constructor(private readonly cidrs: string[]) {
    super("stackit_application_load_balancer");
    checkArguments("vendors.stackit.ApplicationLoadBalancerAllowList", { cidrs });
  }

  protected change(resource: IConstruct): void {
    const balancer = resource as ApplicationLoadBalancer;
    balancer.putOptions({ ...balancer.optionsInput, accessControl: { allowedSourceRanges: literalList(this.cidrs) } });
  }
}

/**
 * Lets chosen addresses in to the API of a cluster only.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/ske_cluster.md extensions.acl
 */
export class ClusterAllowList extends VendorMixin {
  /**
   * @param cidrs the address blocks
   */
  public constructor(private readonly cidrs: string[]) {
    super("stackit_ske_cluster");
    checkArguments("vendors.stackit.ClusterAllowList", { cidrs });
  }

  protected change(resource: IConstruct): void {
    (resource as SkeCluster).putExtensions({ acl: { enabled: true, allowedCidrs: literalList(this.cidrs) } });
  }
}

/**
 * Lets STACKIT bring a cluster to the newest patch version, within two hours of every day.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/ske_cluster.md maintenance
 */
export class ClusterUpdates extends VendorMixin {
  /**
   * @param startHour the hour in which it may begin, UTC, 0 to 21
   * @throws Error when it is no such hour
   */
  public constructor(private readonly startHour: number) {
    super("stackit_ske_cluster");
    checkArguments("vendors.stackit.ClusterUpdates", { startHour });
    if (!(Number.isInteger(startHour) && startHour >= 0 && startHour <= 21)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ClusterUpdates: got ${describeValue(startHour)}; allowed: a whole number from 0 to 21`);
    }
  }

  protected change(resource: IConstruct): void {
    const at = (hour: number): string => `${String(hour).padStart(2, "0")}:00:00Z`;
    (resource as SkeCluster).putMaintenance({
      enableKubernetesVersionUpdates: true,
      enableMachineImageVersionUpdates: true,
      start: at(this.startHour),
      end: at(this.startHour + 2),
    });
  }
}
