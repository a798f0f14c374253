import * as fc from "fast-check";
import type { Plan } from "./plan";
import { run } from "./run";
import type { CloudMaker } from "../../support/programs";
import { forgettingTokens } from "../support/tokens";

/** What a complaint is about, whatever its names and numbers are: its first line, and where it was thrown. */
export function kindOf(complaint: string): string {
  const lines = complaint.split("\n");
  const thrown = lines.find((line) => /^\s+at /.test(line)) ?? "";
  return `${lines[0]}${thrown}`.replace(/\d+/g, "0").slice(0, 300);
}

/** A program that ends with a complaint of a kind, made as small as it gets while it does: as somebody would read it. */
export function shrunk(kind: string, plan: Plan, plans: fc.Arbitrary<Plan>, makers: ReadonlyMap<string, CloudMaker>): string {
  let shown = "";
  const property = fc.property(plans, (one) => {
    const { ending, lines } = forgettingTokens(() => run(one, makers));
    if ("complaint" in ending && kindOf(ending.complaint) === kind) {
      shown = `${ending.complaint}\nThe program:\n  ${lines.join("\n  ")}`;
      return false;
    }
    return true;
  });
  const { counterexample, numShrinks } = fc.check(property, { examples: [[plan]], numRuns: 1, interruptAfterTimeLimit: 120_000 });
  return `${shown}\n${JSON.stringify(counterexample)} (shrunk ${numShrinks} times)`;
}
