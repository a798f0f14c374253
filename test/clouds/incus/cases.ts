import { Network } from "archipel";
import type { ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";

/** Cases whose change gives a peering another name: at Incus that is what it is known by. */
const RENAMED = ["two networks of one cloud reach each other", "a peering carries its tags", "two networks that nothing leaves reach each other"];

/** The same peering, with a third network beside it. */
function withThird(testCase: ConformanceCase): ConformanceCase {
  const change: ConformanceCase["change"] = (bench) => {
    testCase.build(bench);
    new Network(bench.scope, "third", { cidr: "10.9.0.0/20" });
  };
  return RENAMED.includes(testCase.name) ? { ...testCase, change } : testCase;
}

/** The cases of the suite as they are on Incus. */
export const cases = conformanceCases().map(withThird);
