import { CceClusterV3 } from "../../../l1/opentelekomcloud/cce-cluster-v3";
import { CceNodePoolV3 } from "../../../l1/opentelekomcloud/cce-node-pool-v3";
import { DataOpentelekomcloudCceClusterV3 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-cce-cluster-v3";
import type { HuaweiContext } from "../../families/huawei/context";
import { KubernetesDriver } from "../../families/huawei/kubernetes";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** Destroys what workloads made, or fails. */
const DESTROY = "true";

/** Open Telekom Cloud's clusters. */
export function defineKubernetes(context: HuaweiContext): KubernetesDriver {
  const { provider } = context;
  return new KubernetesDriver(context, {
    capabilities: [C.AUTO_DELETE],
    shortfalls: [],
    cluster: (scope, id, config, { highlyAvailable, autoDeleteResources }) =>
      new CceClusterV3(scope, id, {
        ...config,
        multiAz: highlyAvailable ? true : undefined,
        deleteEvs: autoDeleteResources ? DESTROY : undefined,
        deleteNet: autoDeleteResources ? DESTROY : undefined,
      }),
    knownCluster: (scope, id, clusterId) => new DataOpentelekomcloudCceClusterV3(scope, id, { provider, id: clusterId }),
    nodePool: (scope, id, config, { flavor, labels: k8STags }) => new CceNodePoolV3(scope, id, { ...config, flavor, k8STags }),
  });
}
