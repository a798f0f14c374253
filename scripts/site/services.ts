import type { Capability } from "../../src";

/** The service that a capability is of: `compute`. */
export function serviceOf({ capabilityId }: Capability): string {
  return capabilityId.split(".")[0]!;
}

/** The services, in the order of the capabilities. */
export function servicesOf(capabilities: readonly Capability[]): string[] {
  return [...new Set(capabilities.map(serviceOf))];
}
