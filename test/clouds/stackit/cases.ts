import type { ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";
import { withListeners } from "../../support/filled-balancers";
import { withOwners } from "../../support/owned-databases";

/** A cluster of another program gets no nodes: they are a part of the cluster's own resource. A test in kubernetes.test.ts tries it. */
const ELSEWHERE = "an existing cluster gets nodes";
const WITH_PARTS = ["load-balancing.", "kubernetes."];

/** Listeners, pools of targets and pools of nodes are parts of what they belong to, so that more of them change that in place. */
function withParts(testCase: ConformanceCase): ConformanceCase {
  const { capability, name, linked = [] } = testCase;
  const about = WITH_PARTS.some((service) => capability?.capabilityId.startsWith(service)) || name.startsWith("a cluster ");
  return about ? { ...testCase, onlyAdds: false, linked: linked.filter((id) => id !== "cluster") } : testCase;
}

/** The cases of the suite as they are at STACKIT: load balancers have listeners, these have targets, and logical databases owners. */
export const cases = conformanceCases()
  .filter(({ name }) => name !== ELSEWHERE)
  .map(withParts)
  .map(withListeners)
  .map(withOwners);
