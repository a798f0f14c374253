import { describe, expect, test } from "vitest";
import { Terraform } from "archipel-sandbox";
import { cloudNames, makerOf } from "../../support/programs";
import { realVerdict } from "../../support/real-provider";
import { notRun, skipped } from "../../support/skipped";
import { sampleOn } from "../../trust/fuzz/sample";
import { effort, seed } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

const PART = "fuzz, by the real provider's validate";
const PROGRAMS = effort(10, 200);

describe("random programs are valid to the real provider", () => {
  test.for(cloudNames().map((name) => [name] as const))("on %s", { timeout: 3_600_000 }, async ([name], context) => {
    const skip = (why: string): void => {
      record({ part: PART, on: name, figures: {}, skipped: why });
      skipped(context, `validate random programs on ${name}`, why);
    };
    if (!Terraform.isAvailable("terraform")) {
      skip("terraform is not on the PATH");
    }
    console.log(`fuzz by validate on ${name}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    const programs = sampleOn(name, await makerOf(name), PROGRAMS);
    expect(programs).toHaveLength(PROGRAMS);
    const { judged, errors, notJudged } = await realVerdict(programs, "terraform");
    if (judged === 0) {
      skip(notJudged.join("; "));
    }
    notJudged.forEach((why) => notRun(`validate random programs on ${name}`, why));
    const missing = notJudged.length === 0 ? {} : { skipped: notJudged.join("; ") };
    record({ part: PART, on: name, figures: { programs: judged, invalid_json: errors.length }, counts: { synthesized: judged }, ...missing });
    expect(errors).toEqual([]);
  });
});
