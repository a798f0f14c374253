import { Fn } from "cdktf";
import type { CloudProjectKube } from "../../../l1/ovh/cloud-project-kube";
import type { DataOvhCloudProjectKube } from "../../../l1/ovh/data-ovh-cloud-project-kube";
import type { KubernetesClusterHandle } from "../../kubernetes/driver";

/** What a cluster tells of itself. Certificates and key come in base64; all is sensitive to Terraform. */
export function accessOf(cluster: CloudProjectKube | DataOvhCloudProjectKube, clusterId: string): KubernetesClusterHandle {
  return {
    clusterId,
    get endpoint() {
      return cluster.kubeconfigAttributes.get(0).host;
    },
    get certificateAuthority() {
      return Fn.base64decode(cluster.kubeconfigAttributes.get(0).clusterCaCertificate);
    },
    get kubeconfig() {
      return cluster.kubeconfig;
    },
    get clientCertificate() {
      return Fn.base64decode(cluster.kubeconfigAttributes.get(0).clientCertificate);
    },
    get clientKey() {
      return Fn.base64decode(cluster.kubeconfigAttributes.get(0).clientKey);
    },
  };
}
