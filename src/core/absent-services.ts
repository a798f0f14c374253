import type { Shortfall } from "./capability";
import { capabilitiesOf } from "./capability";

/** The holder of a service's capabilities, such as SecretCapability, and why a cloud lacks all of them. */
export type AbsentService = readonly [holder: object, reason: string];

/** The shortfalls of services that a cloud does not have at all. */
export function absencesOf(services: readonly AbsentService[]): Shortfall[] {
  return services.flatMap(([holder, reason]) => capabilitiesOf(holder).map((capability) => ({ capability, reason })));
}
