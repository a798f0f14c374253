import type { PatternBuild } from "./landing";
import { landPattern, scopeOn } from "./landing";
import type { SampleCloud } from "./sample-clouds";
import { ensure, ensureNoSecrets, ensureProviders } from "../conformance/assertions";
import type { Block } from "../json-blocks";
import { addressOf, blocksOf } from "../json-blocks";
import type { SchemaCheckOptions } from "../schema-check";
import { checkSchema } from "../schema-check";
import type { TerraformJson } from "../synthesis";
import { synthesize, testStack } from "../synthesis";

/** How a pattern is checked. */
export interface PatternCheckOptions extends SchemaCheckOptions {
  /** Providers, by local name, that the pattern uses besides those of the clouds. @default ["random", "tls", "terraform"] */
  readonly sharedProviders?: readonly string[];
}

/** Checks of a pattern on a cloud, by what they say. Where the cloud refuses it, all but the first have nothing to say. */
export function patternChecks(build: PatternBuild, sample: SampleCloud, options: PatternCheckOptions = {}): Record<string, () => void> {
  const { sharedProviders = ["random", "tls", "terraform"] } = options;
  const json = (): TerraformJson | undefined => landPattern(build, sample).landed?.json;
  const on = (check: (landed: TerraformJson) => void) => (): void => {
    const landed = json();
    if (landed !== undefined) {
      check(landed);
    }
  };
  return {
    "it lands, or is refused with reasons": () => {
      const { landed, refused } = landPattern(build, sample);
      ensure(landed === undefined || Object.keys(landed.resources).length > 0, "it lands, and defines no resource");
      ensure(refused === undefined || (refused.reasons.length > 0 && refused.reasons.every((reason) => /: ./.test(reason))), "it is refused without a reason");
    },
    "it is the same each time": on((landed) => ensure(JSON.stringify(landed) === JSON.stringify(json()), "two runs of one program give different JSON")),
    "its resources fit the provider's schema": on((landed) => {
      const findings = checkSchema(landed, options);
      ensure(findings.length === 0, findings.map(({ message }) => message).join("\n"));
    }),
    "its resources use the cloud's provider and hold no secret": on((landed) => {
      ensureProviders(landed, sharedProviders);
      ensureNoSecrets(landed);
    }),
    "it stands twice on the cloud": on(() => ensureApart(build, sample)),
  };
}

/** Two of it on one cloud do not get in each other's way: neither in the tree nor by names that are written into it. */
function ensureApart(build: PatternBuild, { makeCloud }: SampleCloud): void {
  const stack = testStack("pattern");
  const cloud = makeCloud(stack);
  ["one", "two"].forEach((id) => build(scopeOn(cloud, id), cloud));
  const blocks = blocksOf(synthesize(stack), ["resource"]);
  const of = (id: string): Block[] => blocks.filter(({ path }) => path.split("/").includes(id));
  const others = of("two");
  for (const block of of("one")) {
    const twin = others.find((other) => other.type === block.type && literalName(other) !== undefined && literalName(other) === literalName(block));
    ensure(twin === undefined, () => `${addressOf(block)} and ${addressOf(twin!)} have the same name, ${literalName(block)}; leave names to the constructs, which make them from the path`);
  }
}

function literalName({ attributes: { name } }: Block): string | undefined {
  return typeof name === "string" && !name.includes("${") ? name : undefined;
}
