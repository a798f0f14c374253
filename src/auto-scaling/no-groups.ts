import { AutoScalingCapability } from "./capabilities";
import { shortfallsOf } from "../core/absent-services";
import type { Capability, Shortfall } from "../core/capability";
import { capabilitiesOf } from "../core/capability";
import { LoadBalancingCapability } from "../load-balancing/capabilities";

/** What a cloud without groups of servers that it counts cannot do. */
export const OF_GROUPS: readonly Capability[] = [...capabilitiesOf(AutoScalingCapability), LoadBalancingCapability.TARGET_AUTO_SCALING_GROUP];

/** Why a cloud has no such groups. */
export function noGroups(reason: string): Shortfall[] {
  return shortfallsOf(OF_GROUPS, reason);
}
