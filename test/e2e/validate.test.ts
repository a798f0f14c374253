import { describe, expect, test } from "vitest";
import { Terraform } from "archipel-sandbox";
import { everywhere } from "../support/archipelago";
import { Deployment } from "../support/deployment";
import type { Program } from "../support/programs";
import { cloudNames, conformancePrograms, makerOf } from "../support/programs";
import { skipped } from "../support/skipped";

/** All that a cloud offers, in one stack, judged by the real provider: it knows conflicts and formats that no schema states. */
describe.each(["terraform", "tofu"] as const)("%s with the real provider", (engine) => {
  /** The errors that the providers find in a program. */
  async function judged(context: Parameters<typeof skipped>[0], what: string, programs: readonly Program[]): Promise<unknown[]> {
    if (!Terraform.isAvailable(engine)) {
      skipped(context, `validate ${what} with ${engine}`, `${engine} is not on the PATH`);
    }
    const deployment = new Deployment(programs, {}, engine);
    try {
      deployment.synthesize("base");
      const init = await deployment.init();
      if (init.exitCode !== 0) {
        skipped(context, `validate ${what} with ${engine}`, `the provider cannot be installed: ${init.output.slice(0, 400)}`);
      }
      const { diagnostics, exitCode } = await deployment.validate();
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      return exitCode === 0 ? errors : [...errors, `validate ended with ${exitCode}`];
    } finally {
      deployment.remove();
    }
  }

  test.for(cloudNames())("finds every conformance case of %s valid", async (cloudName, context) => {
    expect(await judged(context, cloudName, conformancePrograms(cloudName, await makerOf(cloudName)))).toEqual([]);
  });

  test("finds one stack on every cloud valid", async (context) => {
    expect(await judged(context, "one stack on every cloud", [await everywhere()])).toEqual([]);
  });
});
