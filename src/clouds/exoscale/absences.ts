import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/**
 * Why a service is absent that a program may ask for.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/nlb_service.md `instance_pool_id` is required
 * @see https://community.exoscale.com/product/networking/nlb/ security groups of the pool have to let clients in
 */
export const ABSENCES: Shortfall[] = absencesOf([
  [
    LoadBalancingCapability,
    "a Network Load Balancer of Exoscale sends to the public addresses of one instance pool's instances, past the private network, and to no servers or addresses of " +
      "the program: the firewall of each instance would have to let the whole internet in. Use one by archipel/l1 with the pool of an AutoScalingGroup, a Kubernetes " +
      "service of type LoadBalancer, or a proxy on a server",
  ],
  // docs/resources of 2026-08-12: keys of the KMS encrypt, and store nothing
  [SecretCapability, "Exoscale keeps keys (KMS), and stores no secrets"],
  [ContainerCapability, "Exoscale has no registry of images, and runs containers on Kubernetes only"],
]);
