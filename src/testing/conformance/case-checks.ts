import { Construct } from "constructs";
import { appears, ensure, ensureFolded, ensureJoined, ensureKept, ensureLinked, ensureNoSecrets, ensureProviders } from "./assertions";
import { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import type { ConformanceOptions } from "./options";
import { freshBench, synthesizeProgram } from "./options";
import { blocksOf, canonical } from "../json-blocks";
import { checkSchema } from "../schema-check";
import { synthesize, testStack } from "../synthesis";

/** Checks of a case on a cloud that offers what it takes, by what they say. */
export function offeredChecks(options: ConformanceOptions, testCase: ConformanceCase): Record<string, () => void> {
  const sharedProviders = options.sharedProviders ?? ["random", "tls", "terraform"];
  const { build, without = () => {}, change, reordered, onlyAdds = false, implicit = false, linked = [], joined = [], shows } = testCase;
  const checks: Record<string, () => void> = {
    "it reaches the JSON": () => {
      const json = synthesizeProgram(options, build);
      const plain = synthesizeProgram(options, without);
      ensure(implicit || canonical(json) !== canonical(plain), "the JSON is the same with and without it: the property is dropped in silence");
      const shown = options.translations?.[testCase.name] === undefined ? shows?.(freshBench(options)) : [];
      (shown ?? []).forEach((value) => ensure(appears(json, value), `${JSON.stringify(value)} is nowhere in the JSON`));
      linked.forEach((id) => (options.folded?.[id] === undefined ? ensureLinked(json, id) : ensureFolded(json, id)));
      joined.forEach(([one, other]) => ensureJoined(json, one, other));
    },
    "it is the same each time": () => {
      const [one, other] = [build, build].map((program) => JSON.stringify(synthesizeProgram(options, program)));
      ensure(one === other, "two runs of one program give different JSON");
    },
    "its resources use the cloud's provider and hold no secret": () => {
      const json = synthesizeProgram(options, build);
      ensureProviders(json, sharedProviders);
      ensureNoSecrets(json);
      ensureApart(options, testCase, sharedProviders);
    },
    "its resources fit the provider's schema": () => {
      for (const program of [build, change]) {
        const findings = checkSchema(synthesizeProgram(options, program), { unknownProviders: "accept" });
        ensure(findings.length === 0, findings.map((finding) => finding.message).join("\n"));
      }
    },
    "a change replaces nothing else": () => ensureKept(synthesizeProgram(options, build), synthesizeProgram(options, change), onlyAdds),
  };
  if (reordered) {
    checks["another order gives the same JSON"] = () => {
      const [one, other] = [build, reordered].map((program) => canonical(blocksOf(synthesizeProgram(options, program))));
      ensure(one === other, `the JSON depends on the order of the program\n  ${one}\n  ${other}`);
    };
  }
  return checks;
}

/** Two clouds of one kind in a stack: no resource of one uses the other's provider. */
function ensureApart(options: ConformanceOptions, testCase: ConformanceCase, sharedProviders: readonly string[]): void {
  const stack = testStack("conformance");
  const benches = ["left", "right"].map((side) => new Bench(options.makeCloud(new Construct(stack, side)), options));
  benches.forEach(testCase.build);
  const json = synthesize(stack);
  ensureProviders(json, sharedProviders);
  const used = (side: string): Set<string> =>
    new Set(
      blocksOf(json)
        .filter((block) => block.path.split("/")[1] === side && !sharedProviders.some((name) => block.type.startsWith(`${name}_`)))
        .map((block) => String(block.attributes.provider)),
    );
  const [left, right] = [used("left"), used("right")];
  const common = [...left].filter((provider) => right.has(provider));
  ensure(common.length === 0, `two clouds of one stack share the provider ${common.join(", ")}; call providerAlias for each`);
}
