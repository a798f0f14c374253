import type { Capability } from "../../src";

/** The service that a capability is of: `compute`. */
export function serviceOf({ capabilityId }: Capability): string {
  return capabilityId.split(".")[0]!;
}

/** The services, in the order of the capabilities. */
export function servicesOf(capabilities: readonly Capability[]): string[] {
  return [...new Set(capabilities.map(serviceOf))];
}

/** `Load balancing`, for `load-balancing`. */
export function serviceTitle(service: string): string {
  const words = service.replace(/-/g, " ").replace(/^dns$/, "DNS");
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}
