import { noGroups } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";

const OF_A_PROJECT: Capability[] = [
  ...[DnsCapability, KubernetesCapability, DatabaseCapability].flatMap((service) => capabilitiesOf(service)),
  ContainerCapability.REGISTRY,
];

/** Resources of the provider 2.x (ovh_cloud_*) and of OpenStack's, 2026-11: groups of OVHcloud's are for where servers are placed. */
const NO_GROUPS = "neither OVHcloud's own API nor its OpenStack has groups of servers that it counts; use a ServerGroup, or a cluster whose node pools scale";

/** Why services are absent: of OVHcloud's own API, as nobody said for which project; groups of servers always. */
export const ABSENCES: Shortfall[] = [
  ...OF_A_PROJECT.map((capability) => ({ capability, reason: "it is in OVHcloud's own API, which is asked for by projectId" })),
  ...noGroups(NO_GROUPS),
];
