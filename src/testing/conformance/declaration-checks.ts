import { ensure } from "./assertions";
import { cloudOffers, shortfallsOf } from "./case";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { SERVICES } from "../../core/services";
import { ALL_CAPABILITIES, CAPABILITIES } from "../all-capabilities";

/** Checks of what the drivers declare, by what they say. */
export function declarationChecks(options: ConformanceOptions): Record<string, () => void> {
  return {
    "drivers declare only capabilities of their own service, and each once": () => {
      const { cloud } = freshBench(options);
      for (const service of SERVICES) {
        const own = CAPABILITIES[service];
        const ids = (cloud[service]?.capabilities ?? []).map((capability) => capability.capabilityId);
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
