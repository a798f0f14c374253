import type { PatternCheckOptions } from "./checks";
import { patternChecks } from "./checks";
import type { PatternBuild, PatternLanding } from "./landing";
import { landPattern } from "./landing";
import type { SampleCloud } from "./sample-clouds";
import { sampleCloud, sampleCloudNames, sampleClouds } from "./sample-clouds";
import { CodedError } from "../../core/coded-error";
import type { TestRunner } from "../conformance/run";

/** A pattern, and the clouds that it is tried on. */
export interface PatternConformanceOptions extends PatternCheckOptions {
  /** How the tests are titled. */
  readonly name: string;
  /** Defines the pattern. */
  readonly build: PatternBuild;
  /** Clouds besides those of this library, of one's own. @default - none */
  readonly furtherClouds?: readonly SampleCloud[];
}

/** The functions of a test runner that waits for what a test returns, Vitest's or Jest's or Node's. */
export interface AsyncTestRunner {
  readonly describe: TestRunner["describe"];
  readonly it: (name: string, body: () => Promise<void>) => void;
}

/**
 * Runs a pattern on every cloud of this library: it lands, or it is refused with reasons; where it lands it fits the provider's schema,
 * is the same each time, holds no secret, and stands twice.
 *
 * ```ts
 * import { describe, it } from "vitest";
 * runPatternConformance({ describe, it }, { name: "Bastion", build: (scope) => new Bastion(scope, "bastion", { … }) });
 * ```
 */
export function runPatternConformance(runner: AsyncTestRunner, options: PatternConformanceOptions): void {
  const { name, build, furtherClouds = [] } = options;
  runner.describe(`${name}: conformance`, () => {
    for (const cloudName of sampleCloudNames()) {
      runner.it(`on ${cloudName}`, async () => check(build, await sampleCloud(cloudName), options));
    }
    furtherClouds.forEach((cloud) => runner.it(`on ${cloud.name}`, async () => check(build, cloud, options)));
  });
}

/**
 * What becomes of a pattern on every cloud of this library, in the order of their names.
 *
 * @throws Error when it is broken on a cloud, as `runPatternConformance` tells more of
 */
export async function patternConformance({ build, furtherClouds = [] }: PatternConformanceOptions): Promise<PatternLanding[]> {
  const landings = [...(await sampleClouds()), ...furtherClouds].map((cloud) => landPattern(build, cloud));
  return landings.sort((one, other) => one.cloudName.toLowerCase().localeCompare(other.cloudName.toLowerCase(), "en"));
}

function check(build: PatternBuild, cloud: SampleCloud, options: PatternCheckOptions): void {
  for (const [title, holds] of Object.entries(patternChecks(build, cloud, options))) {
    try {
      holds();
    } catch (error) {
      const failure = new CodedError("ARCHIPEL_CONFORMANCE", `${cloud.name}: ${title}: ${(error as Error).message}`);
      failure.cause = error;
      throw failure;
    }
  }
}
