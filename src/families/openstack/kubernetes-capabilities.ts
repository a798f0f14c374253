import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { KubernetesCapability as C } from "../../kubernetes/capabilities";

/** What Magnum does on every cloud that says what clusters are made of. */
const ALWAYS = [C.CLUSTER, C.NODE_POOL, C.NODE_ZONE];

/**
 * What Magnum never does.
 *
 * @see https://docs.openstack.org/magnum/latest/user/
 */
const NEVER: readonly Shortfall[] = [
  { capability: C.AUTO_UPGRADE, reason: "Magnum upgrades a cluster only when it is told to; give a newer version" },
  { capability: C.CNI_CILIUM, reason: "Magnum's network drivers for Kubernetes are Flannel and Calico" },
  {
    capability: C.AUTO_DELETE,
    reason: "with a cluster Magnum destroys its load balancers, and leaves the volumes that its workloads made; there is no choice",
  },
  { capability: C.TAGS, reason: "Magnum's clusters and node groups have no tags; their labels are parameters of its driver" },
  {
    capability: C.AUTOSCALING,
    reason: "Magnum's autoscaler looks after the first node group alone, within limits that are fixed when the cluster is made",
  },
  { capability: C.AUTO_REPAIR, reason: "Magnum repairs nodes of a whole cluster or of none, by a label that is fixed when the cluster is made" },
  { capability: C.NODE_LABELS, reason: "Magnum sets labels of its own only: magnum.openstack.org/role and magnum.openstack.org/nodegroup" },
  { capability: C.NODE_TAINTS, reason: "Magnum's node groups have no taints; set them in Kubernetes" },
  { capability: C.ROOT_DISK_SIZE, reason: "the size of root disks is a label of Magnum's whole cluster; a pool's comes with its flavor" },
  { capability: C.ROOT_VOLUME_TYPE, reason: "the type of root disks is a label of Magnum's whole cluster" },
];

const CNIS = [C.CNI_CALICO, C.CNI_FLANNEL];

/** What the Kubernetes driver of a cloud does. */
export function kubernetesCapabilities({ kubernetes, services }: OpenStackProfile): Capability[] {
  if (kubernetes === undefined) {
    return [];
  }
  return [
    ...ALWAYS,
    ...(kubernetes.templates === undefined ? CNIS : []),
    ...(services?.includes(OpenStackService.OCTAVIA) ? [C.HIGHLY_AVAILABLE] : []),
  ];
}

/** Why it does not do the rest. */
export function kubernetesShortfalls(profile: OpenStackProfile): Shortfall[] {
  const { cloudName, kubernetes } = profile;
  const offered = kubernetesCapabilities(profile);
  const because = (reason: string) => (capability: Capability): Shortfall => ({ capability, reason });
  if (kubernetes === undefined) {
    return capabilitiesOf(C).map(because(`Magnum makes clusters of templates or an image, and nobody said which ${cloudName} has: give \`kubernetes\``));
  }
  return [
    ...NEVER,
    ...CNIS.filter((capability) => !offered.includes(capability)).map(because("the network driver comes with the operator's cluster template")),
    ...[C.HIGHLY_AVAILABLE]
      .filter((capability) => !offered.includes(capability))
      .map(because("several API servers stand behind a load balancer (Octavia), which the cloud's `services` do not list")),
  ];
}
