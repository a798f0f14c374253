import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why services are absent. Read in gridscale/terraform-provider-gridscale, version 2.2.3 of 2025-12-02: website/docs/r. */
export const ABSENCES: Shortfall[] = absencesOf([
  // loadbalancer.html.md (listen_ipv4_uuid, listen_ipv6_uuid, backend_server.host, and no network); my.gridscale.io/docs/products/paas/load-balancers/introduction/, undated
  [
    LoadBalancingCapability,
    "a load balancer at gridscale is on no private network: it would reach servers by public addresses only, and their firewalls would have to let everybody in, as nobody tells where it calls from; use archipel/l1/gridscale/loadbalancer",
  ],
  // k8s.html.md (k8s_private_network_uuid is told by the cluster, and asked for by no argument)
  [
    KubernetesCapability,
    "a cluster at gridscale makes a network of its own, and stands on none of the program's, so its nodes would not reach the servers and databases there; use archipel/l1/gridscale/k8s",
  ],
  [DnsCapability, "the provider has no DNS"],
  [SecretCapability, "the provider has no store of secrets"],
  [ContainerCapability, "the provider has no registry of images, and no containers that gridscale runs by itself"],
]).concat(
  noGroups("gridscale has no groups of servers that it counts; use a ServerGroup").filter(({ capability }) => !capability.capabilityId.startsWith("load-balancing.")),
);
