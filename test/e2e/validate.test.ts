import { describe, expect, test } from "vitest";
import { Terraform } from "archipel-sandbox";
import { Deployment } from "../support/deployment";
import { cloudNames, conformancePrograms, makerOf } from "../support/programs";
import { skipped } from "../support/skipped";

/** All that a cloud offers, in one stack, judged by the real provider: it knows conflicts and formats that no schema states. */
describe.each(["terraform", "tofu"] as const)("%s with the real provider", (engine) => {
  test.for(cloudNames())("finds every conformance case of %s valid", async (cloudName, context) => {
    if (!Terraform.isAvailable(engine)) {
      skipped(context, `validate ${cloudName} with ${engine}`, `${engine} is not on the PATH`);
    }
    const deployment = new Deployment(conformancePrograms(cloudName, await makerOf(cloudName)), {}, engine);
    deployment.synthesize("base");
    const init = await deployment.init();
    if (init.exitCode !== 0) {
      skipped(context, `validate ${cloudName} with ${engine}`, `the provider cannot be installed: ${init.output.slice(0, 400)}`);
    }
    const validate = await deployment.validate();
    deployment.remove();
    expect(validate.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(validate.exitCode).toBe(0);
  });
});
