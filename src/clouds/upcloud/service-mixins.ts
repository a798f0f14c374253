import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { KubernetesCluster } from "../../../l1/upcloud/kubernetes-cluster";
import type { KubernetesNodeGroup } from "../../../l1/upcloud/kubernetes-node-group";
import type { Loadbalancer } from "../../../l1/upcloud/loadbalancer";
import { CodedError } from "../../core/coded-error";
import { checkIpv4Blocks } from "../../core/ipv4-blocks";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const CLUSTER = "upcloud_kubernetes_cluster";

/**
 * Lets some IPv4 blocks alone reach the API of a Kubernetes cluster.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/kubernetes_cluster.md `control_plane_ip_filter`
 */
export class KubernetesApiFrom extends VendorMixin {
  /**
   * @param blocks such as `198.51.100.0/24`
   * @throws Error when there is none, or one is no IPv4 block
   */
  public constructor(private readonly blocks: string[]) {
    super(CLUSTER);
    checkArguments("vendors.upcloud.KubernetesApiFrom", { blocks });
    checkIpv4Blocks("KubernetesApiFrom", blocks);
  }

  protected change(resource: IConstruct): void {
    (resource as KubernetesCluster).controlPlaneIpFilter = [...new Set(this.blocks)].sort();
  }
}

/**
 * Encrypts the disks of a cluster's nodes at rest. Decided when the cluster is made.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/kubernetes_cluster.md `storage_encryption`
 */
export class EncryptedNodes extends VendorMixin {
  public constructor() {
    super(CLUSTER);
  }

  protected change(resource: IConstruct): void {
    (resource as KubernetesCluster).storageEncryption = "data-at-rest";
  }
}

/**
 * Keeps the nodes of a pool on different hosts, if it can. Decided when the pool is made.
 *
 * @see https://upcloud.com/docs/products/managed-kubernetes/features/data-plane/
 */
export class AntiAffinityNodes extends VendorMixin {
  public constructor() {
    super("upcloud_kubernetes_node_group");
  }

  protected change(resource: IConstruct): void {
    (resource as KubernetesNodeGroup).antiAffinity = true;
  }
}

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/**
 * When UpCloud may update a load balancer. One of one node is away for a minute or two then.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/loadbalancer.md `maintenance_dow`
 */
export class LoadBalancerMaintenance extends VendorMixin {
  /**
   * @param day `monday` to `sunday`
   * @param time UTC, such as `03:30:00Z`
   * @throws Error when it is none of these
   */
  public constructor(
    private readonly day: string,
    private readonly time: string,
  ) {
    super("upcloud_loadbalancer");
    checkArguments("vendors.upcloud.LoadBalancerMaintenance", { day, time });
    if (!Token.isUnresolved(day) && !DAYS.includes(day)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `LoadBalancerMaintenance: day: got ${describeValue(day)}; allowed: ${DAYS.join(", ")}`);
    }
    if (!Token.isUnresolved(time) && !TIME.test(time)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `LoadBalancerMaintenance: time: got ${describeValue(time)}; allowed: hours, minutes and seconds in UTC, such as 03:30:00Z`);
    }
  }

  protected change(resource: IConstruct): void {
    const balancer = resource as Loadbalancer;
    balancer.maintenanceDow = this.day;
    balancer.maintenanceTime = this.time;
  }
}
