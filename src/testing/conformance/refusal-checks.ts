import { ensure } from "./assertions";
import type { ConformanceCase } from "./case";
import { cloudOffers, missingFor, shortfallsOf } from "./case";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import type { Capability } from "../../core/capability";
import { CapabilityError } from "../../core/errors";
import { SERVICES } from "../../core/services";
import { CAPABILITIES } from "../all-capabilities";

/** Checks of a case on a cloud that does not offer it, by what they say. */
export function refusedChecks(options: ConformanceOptions, testCase: ConformanceCase): Record<string, () => void> {
  return {
    "it is refused at construction, with a reason": () => {
      const bench = freshBench(options);
      const error = thrownBy(() => testCase.build(bench));
      ensure(error instanceof CapabilityError, () => `${error === undefined ? "nothing is thrown" : String(error)}; a CapabilityError has to be`);
      ensure(error.constructPath.startsWith(bench.cloud.node.path), `the error names the construct ${error.constructPath}, which is not under the cloud`);
      const offered = error.gaps.filter((gap) => cloudOffers(bench.cloud, { capabilityId: gap.capabilityId } as Capability));
      ensure(offered.length === 0, `refused for what the cloud offers: ${offered.map((gap) => gap.capabilityId).join(", ")}`);
      if (testCase.capability === undefined || missingFor(testCase, bench).length > 0) {
        return; // refused already for lack of what it is built on
      }
      const { capabilityId } = testCase.capability;
      ensure(error.gaps.some((gap) => gap.capabilityId === capabilityId), () => `the error does not name ${capabilityId}: ${error.message}`);
      if (!SERVICES.some((service) => bench.cloud[service] !== undefined && CAPABILITIES[service].some((own) => own.capabilityId === capabilityId))) {
        return; // there is no such service, which is reason enough
      }
      const reason = shortfallsOf(bench.cloud).find((entry) => entry.capability.capabilityId === capabilityId)?.reason ?? "";
      ensure(reason.trim() !== "", `no shortfall tells why ${capabilityId} is missing`);
    },
  };
}

function thrownBy(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
