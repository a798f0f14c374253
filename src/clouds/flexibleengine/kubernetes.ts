import { CceClusterV3 } from "../../../l1/flexibleengine/cce-cluster-v3";
import { CceNodePoolV3 } from "../../../l1/flexibleengine/cce-node-pool-v3";
import { DataFlexibleengineCceClusters } from "../../../l1/flexibleengine/data-flexibleengine-cce-clusters";
import type { HuaweiContext } from "../../families/huawei/context";
import { KubernetesDriver } from "../../families/huawei/kubernetes";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/cce_cluster_v3.md (2024-03-20) */
const NO_AUTO_DELETE = "its Terraform provider cannot ask for what workloads made to go with the cluster";

/** Flexible Engine's clusters. */
export function defineKubernetes(context: HuaweiContext): KubernetesDriver {
  const { cloud, provider } = context;
  return new KubernetesDriver(context, {
    capabilities: [],
    shortfalls: [{ capability: C.AUTO_DELETE, reason: NO_AUTO_DELETE }],
    cluster: (scope, id, { lifecycle, ...config }, { highlyAvailable }) =>
      new CceClusterV3(scope, id, {
        ...config,
        masters: highlyAvailable ? cloud.region.zones!.map((availabilityZone) => ({ availabilityZone })) : undefined,
        // The cloud adds patch and revision to the version, and the provider would make another cluster for that.
        lifecycle: { ...lifecycle, ignoreChanges: ["cluster_version"] },
      }),
    knownCluster: (scope, id, clusterId) => new DataFlexibleengineCceClusters(scope, id, { provider, clusterId }).clusters.get(0),
    nodePool: (scope, id, config, { flavor: flavorId, labels }) => new CceNodePoolV3(scope, id, { ...config, flavorId, labels }),
  });
}
