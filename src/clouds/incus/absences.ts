import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { absencesOf } from "../../core/absent-services";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** Why services are absent that a program may ask for. lxc/terraform-provider-incus 8db6003 of 2026-08-18, docs/resources: none of the kind but the first two */
export const ABSENCES: Shortfall[] = absencesOf([
  // lxc/incus: doc/howto/network_load_balancers.md; who is seen to connect was tried on Incus 6.0.4 with OVN, 2026-11-28
  [
    LoadBalancingCapability,
    "a load balancer of Incus hands packets on with the sender's own address, so that its targets' firewalls would have to be open to all who may connect, and it has none but a public address; put a proxy on a server with a PublicIp, or use archipel/l1/incus/network-lb",
  ],
  // lxc/incus: doc/howto/network_zones.md
  [
    DnsCapability,
    "the name server of Incus answers transfers of zones only, so that others have to fetch a zone and answer for it; keep the zone on another cloud, whose records may lead to addresses here, or use archipel/l1/incus/network-zone",
  ],
  [KubernetesCapability, "Incus runs machines, and no clusters of Kubernetes"],
  [DatabaseCapability, "Incus runs machines, and no databases; a server can be one, with its content on a Volume"],
  [SecretCapability, "Incus stores no secrets"],
  [ContainerCapability, "Incus has no registry of images; servers run containers by ContainerHost"],
]).concat(noGroups("Incus makes no instances by itself; use a ServerGroup"));
