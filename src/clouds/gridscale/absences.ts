import { ContainerCapability as Container } from "../../containers/capabilities";
import type { Shortfall } from "../../core/capability";
import { DnsCapability as Dns } from "../../dns/capabilities";
import { KubernetesCapability as Kubernetes } from "../../kubernetes/capabilities";
import { LoadBalancingCapability as LoadBalancing } from "../../load-balancing/capabilities";
import { SecretCapability as Secret } from "../../secrets/capabilities";

/** Why services are missing as a whole. Read in gridscale/terraform-provider-gridscale, version 2.2.3 of 2025-12-02: website/docs/r. */
export const ABSENCES: Shortfall[] = [
  // loadbalancer.html.md (listen_ipv4_uuid, listen_ipv6_uuid, backend_server.host, and no network); my.gridscale.io/docs/products/paas/load-balancers/introduction/, undated
  {
    capability: LoadBalancing.LOAD_BALANCER,
    reason:
      "a load balancer at gridscale is on no private network: it would reach servers by public addresses only, and their firewalls would have to let everybody in, as nobody tells where it calls from; use archipel/l1/gridscale/loadbalancer",
  },
  // k8s.html.md (k8s_private_network_uuid is told by the cluster, and asked for by no argument)
  {
    capability: Kubernetes.CLUSTER,
    reason:
      "a cluster at gridscale makes a network of its own, and stands on none of the program's, so its nodes would not reach the servers and databases there; use archipel/l1/gridscale/k8s",
  },
  { capability: Dns.ZONE, reason: "the provider has no DNS" },
  { capability: Secret.SECRET, reason: "the provider has no store of secrets" },
  { capability: Container.REGISTRY, reason: "the provider has no container registry" },
  { capability: Container.APP, reason: "the provider has no containers that gridscale runs by itself" },
];
