import { ensure } from "./assertions";
import { cloudOffers, shortfallsOf } from "./case";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { ALL_CAPABILITIES, COMPUTE_CAPABILITIES, NETWORK_CAPABILITIES, STORAGE_CAPABILITIES } from "../all-capabilities";

/** Checks of what the drivers declare, by what they say. */
export function declarationChecks(options: ConformanceOptions): Record<string, () => void> {
  return {
    "drivers declare only capabilities of their own service, and each once": () => {
      const { compute, network, storage } = freshBench(options).cloud;
      const declared = [
        { driver: compute, own: COMPUTE_CAPABILITIES },
        { driver: network, own: NETWORK_CAPABILITIES },
        { driver: storage, own: STORAGE_CAPABILITIES },
      ];
      for (const { driver, own } of declared) {
        const ids = (driver?.capabilities ?? []).map((capability) => capability.capabilityId);
        const foreign = ids.filter((capabilityId) => !own.some((capability) => capability.capabilityId === capabilityId));
        ensure(foreign.length === 0, `not of this service: ${foreign.join(", ")}`);
        ensure(new Set(ids).size === ids.length, `declared twice: ${ids.filter((capabilityId, index) => ids.indexOf(capabilityId) !== index).join(", ")}`);
      }
    },
    "no capability is both offered and explained as missing": () => {
      const { cloud } = freshBench(options);
      const explained = shortfallsOf(cloud).map((entry) => entry.capability.capabilityId);
      const offered = ALL_CAPABILITIES.filter((capability) => cloudOffers(cloud, capability)).map((capability) => capability.capabilityId);
      const both = offered.filter((capabilityId) => explained.includes(capabilityId));
      ensure(both.length === 0, `both: ${both.join(", ")}`);
    },
  };
}
