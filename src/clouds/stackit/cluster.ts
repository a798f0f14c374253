import type { Construct } from "constructs";
import type { Context } from "./context";
import { ClusterAccess } from "./kubernetes-access";
import { nodePool } from "./node-pool";
import { SkeCluster } from "../../../l1/stackit/ske-cluster";
import type { SkeClusterNodePools } from "../../../l1/stackit/ske-cluster";
import { refuseIncomplete } from "../../core/incomplete";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import type { KubernetesClusterSpec, NodePoolHandle, NodePoolSpec } from "../../kubernetes/driver";

/** When STACKIT may renew the image of the nodes. It asks for a window, also where nothing else may change in it. */
const WINDOW = { start: "01:00:00Z", end: "03:00:00Z" };

/**
 * A cluster: its pools of nodes are parts of it, in the order of the program. The provider's page asks for new ones at the end of the list, as it compares pools
 * by their places: a fixed order would show pools as changed that are not, whenever one comes between.
 *
 * The version stays until the program names another, but for upgrades that STACKIT forces when a version is no longer supported. The images of nodes are
 * renewed by STACKIT.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/ske_cluster.md
 */
export class ClusterHandle extends ClusterAccess {
  private readonly pools: SkeClusterNodePools[] = [];
  private readonly cluster: SkeCluster;

  public constructor(context: Context, scope: Construct, spec: KubernetesClusterSpec) {
    const cluster = new SkeCluster(scope, "Resource", {
      ...context.place,
      name: spec.name,
      kubernetesVersionMin: spec.version,
      network: { id: spec.networkId },
      maintenance: { enableKubernetesVersionUpdates: false, enableMachineImageVersionUpdates: true, ...WINDOW },
      nodePools: [],
      lifecycle: lifecycleOf(spec.removalPolicy),
      dependsOn: filled(spec.dependencies),
    });
    super(context, scope, cluster.name);
    this.cluster = cluster;
    refuseIncomplete(scope, "it has no node pool, and STACKIT makes no cluster without nodes; define one by addNodePool", () => this.pools.length === 0);
  }

  public addNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    this.pools.push(nodePool(this.context, scope, spec));
    this.cluster.putNodePools(this.pools);
    return { nodePoolId: spec.name };
  }
}
