import { describe, expect, test } from "vitest";
import { Terraform } from "archipel-sandbox";
import { Deployment } from "../../support/deployment";
import { cloudNames, makerOf } from "../../support/programs";
import { skipped } from "../../support/skipped";
import { sampleOn } from "../../trust/fuzz/sample";
import { effort, seed } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

const PART = "fuzz, by the real provider's validate";
const PROGRAMS = effort(10, 200);

describe("random programs are valid to the real provider", () => {
  test.for(cloudNames().map((name) => [name] as const))("on %s", { timeout: 600_000 }, async ([name], context) => {
    const skip = (why: string): void => {
      record({ part: PART, on: name, figures: {}, skipped: why });
      skipped(context, `validate random programs on ${name}`, why);
    };
    if (!Terraform.isAvailable("terraform")) {
      skip("terraform is not on the PATH");
    }
    console.log(`fuzz by validate on ${name}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    const programs = sampleOn(name, await makerOf(name), PROGRAMS);
    const deployment = new Deployment(programs, {}, "terraform");
    try {
      deployment.synthesize("base");
      const init = await deployment.init();
      if (init.exitCode !== 0) {
        skip(`the provider cannot be installed: ${init.output.slice(0, 400)}`);
      }
      const { diagnostics, exitCode } = await deployment.validate();
      const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ summary, detail, address }) => `${address ?? ""} ${summary}: ${detail}`);
      record({ part: PART, on: name, figures: { programs: programs.length, invalid_json: errors.length }, counts: { synthesized: programs.length } });
      expect(errors).toEqual([]);
      expect(exitCode).toBe(0);
    } finally {
      deployment.remove();
    }
  });
});
