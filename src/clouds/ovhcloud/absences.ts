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

/** Why services of OVHcloud's own API are absent: nobody said for which project. */
export const ABSENCES: Shortfall[] = OF_A_PROJECT.map((capability) => ({
  capability,
  reason: "it is in OVHcloud's own API, which is asked for by projectId",
}));
