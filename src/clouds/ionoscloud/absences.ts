import type { Shortfall } from "../../core/capability";
import { KubernetesCapability as Kubernetes } from "../../kubernetes/capabilities";
import { SecretCapability as Secret } from "../../secrets/capabilities";

/** Why services are missing as a whole. ionos-cloud/terraform-provider-ionoscloud, docs/resources of 2026-07-24 */
export const ABSENCES: Shortfall[] = [
  // k8s_node_pool.md, lans: by DHCP, which is IONOS' own block, and not that of the servers (README, Addresses)
  {
    capability: Kubernetes.CLUSTER,
    reason:
      "the nodes of a cluster have addresses of IONOS' own choice on a LAN, so that they would not reach the servers and databases of the network; use archipel/l1/ionoscloud/k8s-cluster and k8s-node-pool",
  },
  { capability: Secret.SECRET, reason: "IONOS has no store of secrets" },
];
