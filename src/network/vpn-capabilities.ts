import { NetworkCapability } from "./capabilities";
import type { Capability } from "../core/capability";
import { capabilitiesOf } from "../core/capability";

/** All that a program may ask of tunnels, for clouds that have none. */
export const VPN: Capability[] = capabilitiesOf(NetworkCapability).filter(({ capabilityId }) => capabilityId.startsWith("network.vpn."));
