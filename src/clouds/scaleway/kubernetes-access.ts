import { Fn } from "cdktf";
import type { DataScalewayK8SCluster } from "../../../l1/scaleway/data-scaleway-k8s-cluster";
import type { K8SCluster } from "../../../l1/scaleway/k8s-cluster";
import type { KubernetesClusterHandle } from "../../kubernetes/driver";

/** What a cluster tells of itself. Its certificate comes in base64; all in `kubeconfig` is sensitive to Terraform. */
export function accessOf(cluster: DataScalewayK8SCluster | K8SCluster): KubernetesClusterHandle {
  const clusterId = cluster.id;
  return {
    clusterId,
    get endpoint() {
      return cluster.apiserverUrl;
    },
    get certificateAuthority() {
      return Fn.base64decode(cluster.kubeconfig.get(0).clusterCaCertificate);
    },
    get kubeconfig() {
      return cluster.kubeconfig.get(0).configFile;
    },
    get token() {
      return cluster.kubeconfig.get(0).token;
    },
  };
}
