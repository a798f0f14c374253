import type { ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";

/** An edge gateway has one list of rules, which changes in place when there is one more tunnel or listener. */
function withOneList(testCase: ConformanceCase): ConformanceCase {
  const { capability, name } = testCase;
  const about = capability?.capabilityId.startsWith("network.vpn.") || name.startsWith("a tunnel ");
  return about ? { ...testCase, onlyAdds: false } : testCase;
}

/** The cases of the suite as they are at Cloud Avenue. */
export const cases = conformanceCases().map(withOneList);
