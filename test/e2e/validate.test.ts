import { describe, expect, test } from "vitest";
import type { Outcome } from "archipel-sandbox";
import { Terraform } from "archipel-sandbox";
import { everywhere } from "../support/archipelago";
import { Deployment, validated } from "../support/deployment";
import type { Edit } from "../support/example";
import { ExampleCopy } from "../support/example";
import type { Program } from "../support/programs";
import { cloudNames, conformancePrograms, makerOf } from "../support/programs";
import { errorsOf, realVerdict } from "../support/real-provider";
import { notRun, skipped } from "../support/skipped";

const MEMBERS = "const members = [paris, falkenstein, geneva];";

/** A federation as it is, and with what is done to it when members come and go. */
function changes(imports: string): (readonly [string, readonly Edit[]])[] {
  const fourth = [
    { find: imports, replace: `${imports} Outscale,` },
    { find: MEMBERS, replace: 'const cologne = new Outscale(stack, "cologne", { region: "eu-west-2" });\nconst members = [paris, falkenstein, geneva, cologne];' },
  ];
  return [
    ["three members", []],
    ["a fourth has joined, and the first is leaving", [...fourth, { find: '"union", { members });', replace: '"union", { members, leaving: [paris] });' }]],
    ["the first is gone", [...fourth, { find: "const members = [paris, falkenstein, geneva, cologne];", replace: "const members = [falkenstein, geneva, cologne];" }]],
  ];
}

/** All that a cloud offers, in one stack, judged by the real provider: it knows conflicts and formats that no schema states. */
describe.each(["terraform", "tofu"] as const)("%s with the real provider", (engine) => {
  type Context = Parameters<typeof skipped>[0];

  /** What is synthesized and lies where the engine can judge it. */
  interface Judgeable {
    init(): Promise<Outcome>;
    validate(): Promise<Outcome>;
    remove(): void;
  }

  /** The errors that the providers find. */
  async function judged(context: Context, what: string, synthesized: () => Promise<Judgeable>): Promise<unknown[]> {
    if (!Terraform.isAvailable(engine)) {
      skipped(context, `validate ${what} with ${engine}`, `${engine} is not on the PATH`);
    }
    const subject = await synthesized();
    try {
      const init = await subject.init();
      if (init.exitCode !== 0) {
        skipped(context, `validate ${what} with ${engine}`, `the provider cannot be installed: ${init.output.slice(0, 400)}`);
      }
      return errorsOf(await subject.validate());
    } finally {
      subject.remove();
    }
  }

  const programs = (list: readonly Program[]) => async (): Promise<Judgeable> => {
    const deployment = new Deployment(list, {}, engine);
    deployment.synthesize("base");
    return deployment;
  };

  const example = (name: string, stack: string, edits: readonly Edit[]) => async (): Promise<Judgeable> => {
    const copy = new ExampleCopy(name, stack, {});
    edits.forEach((edit) => copy.edit(edit));
    await copy.synthesize();
    const terraform = copy.engine(engine);
    return { init: () => terraform.init(), validate: () => validated(terraform), remove: () => copy.remove() };
  };

  test.for(cloudNames())("finds every conformance case of %s valid", async (cloudName, context) => {
    const what = `validate ${cloudName} with ${engine}`;
    if (!Terraform.isAvailable(engine)) {
      skipped(context, what, `${engine} is not on the PATH`);
    }
    const verdict = await realVerdict(conformancePrograms(cloudName, await makerOf(cloudName)), engine);
    if (verdict.judged === 0) {
      skipped(context, what, verdict.notJudged.join("; "));
    }
    verdict.notJudged.forEach((why) => notRun(what, why));
    expect(verdict.errors).toEqual([]);
  });

  test("finds one stack on every cloud valid", async (context) => {
    expect(await judged(context, "one stack on every cloud", programs([await everywhere()]))).toEqual([]);
  });

  test.for(changes("  Infomaniak,"))("finds the office suite of the federation valid: %s", async ([what, edits], context) => {
    expect(await judged(context, `the office suite of the federation, ${what}`, example("federation-office", "office", edits))).toEqual([]);
  });

  test.for(changes("Hetzner, Infomaniak,"))("finds the federation example valid: %s", async ([what, edits], context) => {
    expect(await judged(context, `the federation example, ${what}`, example("federation", "union", edits))).toEqual([]);
  });
});
