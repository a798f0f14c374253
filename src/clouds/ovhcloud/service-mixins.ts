import { Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { CloudProjectDatabase, CloudProjectDatabaseNodes } from "../../../l1/ovh/cloud-project-database";
import type { CloudProjectKube } from "../../../l1/ovh/cloud-project-kube";
import { CloudProjectKubeIprestrictions } from "../../../l1/ovh/cloud-project-kube-iprestrictions";
import type { CloudProjectKubeNodepool } from "../../../l1/ovh/cloud-project-kube-nodepool";
import { CodedError } from "../../core/coded-error";
import { checkIpv4Blocks } from "../../core/ipv4-blocks";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const CLUSTER = "ovh_cloud_project_kube";
const DATABASE = "ovh_cloud_project_database";
const UPDATES = ["ALWAYS_UPDATE", "MINIMAL_DOWNTIME"];
/** Nodes of the plan. */
const ENTERPRISE_NODES = 3;

/**
 * Lets OVHcloud bring a Kubernetes cluster to the newest patch version, at an hour of its own. Needs `projectId`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/containers_orchestration/managed_kubernetes/change-security-update/guide.en-gb.md
 */
export class KubernetesUpdates extends VendorMixin {
  /**
   * @param policy `ALWAYS_UPDATE`, though nodes may be away for minutes, or `MINIMAL_DOWNTIME`
   * @throws Error when there is no such policy
   */
  public constructor(private readonly policy: string = "ALWAYS_UPDATE") {
    super(CLUSTER);
    checkArguments("vendors.ovhcloud.KubernetesUpdates", { policy });
    if (!Token.isUnresolved(policy) && !UPDATES.includes(policy)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `KubernetesUpdates: policy: got ${describeValue(policy)}; allowed: ${UPDATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as CloudProjectKube).updatePolicy = this.policy;
  }
}

/**
 * Lets some IPv4 blocks alone reach the API of a Kubernetes cluster, beside its own nodes. Needs `projectId`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/containers_orchestration/managed_kubernetes/add-ip-restrictions/guide.en-gb.md
 */
export class KubernetesApiFrom extends VendorMixin {
  /**
   * @param blocks such as `198.51.100.0/24`
   * @throws Error when there is none, or one is no IPv4 block
   */
  public constructor(private readonly blocks: string[]) {
    super(CLUSTER);
    checkArguments("vendors.ovhcloud.KubernetesApiFrom", { blocks });
    checkIpv4Blocks("KubernetesApiFrom", blocks);
  }

  protected change(resource: IConstruct): void {
    const cluster = resource as CloudProjectKube;
    const { provider, serviceNameInput } = cluster;
    new CloudProjectKubeIprestrictions(cluster.node.scope as Construct, "ApiFrom", {
      provider,
      serviceName: serviceNameInput!,
      kubeId: cluster.id,
      ips: [...new Set(this.blocks)].sort(),
    });
  }
}

/**
 * Keeps the nodes of a pool on different hosts; a pool has five at most then. Decided when the pool is made. Needs `projectId`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/containers_orchestration/managed_kubernetes/known-limits/guide.en-gb.md
 */
export class AntiAffinityNodes extends VendorMixin {
  public constructor() {
    super("ovh_cloud_project_kube_nodepool");
  }

  protected change(resource: IConstruct): void {
    (resource as CloudProjectKubeNodepool).antiAffinity = true;
  }
}

/**
 * Puts a database server into the plan Enterprise, of three nodes and backups that are kept for 30 days. There is no way back. Not for
 * caches. Needs `projectId`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/public_cloud/public_cloud_databases/postgresql_01_capabilities/guide.en-gb.md
 */
export class EnterpriseDatabase extends VendorMixin {
  public constructor() {
    super(DATABASE);
  }

  protected change(resource: IConstruct): void {
    const database = resource as CloudProjectDatabase;
    const [node] = database.nodesInput as CloudProjectDatabaseNodes[];
    database.plan = "enterprise";
    database.putNodes(Array.from({ length: ENTERPRISE_NODES }, () => node));
  }
}

/**
 * Guards a database server or a cache against being deleted, by anybody. Take the mixin away and apply before destroying it. Needs `projectId`.
 *
 * @see https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/cloud_project_database.md deletion_protection
 */
export class ProtectedDatabase extends VendorMixin {
  public constructor() {
    super(DATABASE);
  }

  protected change(resource: IConstruct): void {
    (resource as CloudProjectDatabase).deletionProtection = true;
  }
}
