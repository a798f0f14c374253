import { ComputeCapability } from "../compute/capabilities";
import { Capability } from "../core/capability";
import { NetworkCapability } from "../network/capabilities";
import { StorageCapability } from "../storage/capabilities";

/** Every capability that drivers of compute can declare. */
export const COMPUTE_CAPABILITIES: readonly Capability[] = constantsOf(ComputeCapability);
/** Every capability that drivers of networks can declare. */
export const NETWORK_CAPABILITIES: readonly Capability[] = constantsOf(NetworkCapability);
/** Every capability that drivers of storage can declare. */
export const STORAGE_CAPABILITIES: readonly Capability[] = constantsOf(StorageCapability);
/** Every capability of the portable layer. */
export const ALL_CAPABILITIES: readonly Capability[] = [...COMPUTE_CAPABILITIES, ...NETWORK_CAPABILITIES, ...STORAGE_CAPABILITIES];

function constantsOf(holder: object): Capability[] {
  return Object.values(holder).filter((value): value is Capability => value instanceof Capability);
}
