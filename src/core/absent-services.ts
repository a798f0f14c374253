import type { Capability, Shortfall } from "./capability";
import { capabilitiesOf } from "./capability";

/** The holder of a service's capabilities, such as SecretCapability, and why a cloud lacks all of them. */
export type AbsentService = readonly [holder: object, reason: string];

/** Capabilities that a cloud lacks for one and the same reason. */
export function shortfallsOf(capabilities: readonly Capability[], reason: string): Shortfall[] {
  return capabilities.map((capability) => ({ capability, reason }));
}

/** The shortfalls of services that a cloud does not have at all. */
export function absencesOf(services: readonly AbsentService[]): Shortfall[] {
  return services.flatMap(([holder, reason]) => shortfallsOf(capabilitiesOf(holder), reason));
}
