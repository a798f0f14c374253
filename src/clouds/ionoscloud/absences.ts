import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why services are missing as a whole. ionos-cloud/terraform-provider-ionoscloud, docs/resources of 2026-07-24 */
export const ABSENCES: Shortfall[] = absencesOf([
  // k8s_node_pool.md: lans[].dhcp, and no address. lan.md: ipv4_cidr_block, which is what DHCP hands out of, is read only. lans[].routes want a gateway, and
  // a LAN has none that leads from that block to the one that the program's servers have their addresses out of (README, Addresses).
  [
    KubernetesCapability,
    "nodes on the network's LAN get addresses by DHCP alone, out of a block that IONOS chooses and that no server of the network has an address in, so that they would not reach its servers, databases and load balancers; use archipel/l1/ionoscloud/k8s-cluster and k8s-node-pool",
  ],
  [SecretCapability, "IONOS has no store of secrets"],
]);
