import { ensure } from "./assertions";
import type { ConformanceCase } from "./case";
import { cloudOffers, missingFor } from "./case";
import { offeredChecks } from "./case-checks";
import { conformanceCases } from "./cases";
import { catalogueChecks } from "./catalogue-checks";
import { declarationChecks } from "./declaration-checks";
import { nameChecks } from "./name-checks";
import type { ConformanceOptions } from "./options";
import { freshBench } from "./options";
import { refusedChecks } from "./refusal-checks";

/** The functions of a test runner, Vitest's or Jest's or Node's. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => void) => void;
}

/**
 * Runs the suite on a cloud: what its drivers declare is done, and what they do not is refused.
 *
 * ```ts
 * import { describe, it } from "vitest";
 * runConformance({ describe, it }, { name: "MyCloud", makeCloud: (scope) => new MyCloud(scope, "cloud") });
 * ```
 */
export function runConformance(runner: TestRunner, options: ConformanceOptions): void {
  runner.describe(`${options.name}: conformance`, () => {
    define(runner, "declarations", declarationChecks(options));
    define(runner, "names", nameChecks(options));
    define(runner, "catalogue", catalogueChecks(options));
    const cases = options.cases ?? conformanceCases();
    define(runner, "translations", translationChecks(options, cases));
    cases.forEach((testCase) => define(runner, titleOf(testCase), checksOf(options, testCase)));
  });
}

/** Whether the cloud can do what the case is about. */
export function isOffered(options: ConformanceOptions, testCase: ConformanceCase): boolean {
  const bench = freshBench(options);
  const { capability } = testCase;
  const buildable = bench.canRun(testCase.requires) && missingFor(testCase, bench).length === 0;
  return buildable && (capability === undefined || cloudOffers(bench.cloud, capability));
}

function checksOf(options: ConformanceOptions, testCase: ConformanceCase): Record<string, () => void> {
  if (testCase.applies?.(freshBench(options)) === false) {
    return {};
  }
  return isOffered(options, testCase) ? offeredChecks(options, testCase) : refusedChecks(options, testCase);
}

function translationChecks(options: ConformanceOptions, cases: readonly ConformanceCase[]): Record<string, () => void> {
  const names = Object.keys(options.translations ?? {});
  return Object.fromEntries(
    names.map((name) => [`"${name}" is a case`, () => ensure(cases.some((testCase) => testCase.name === name), `there is no case "${name}"`)]),
  );
}

function titleOf(testCase: ConformanceCase): string {
  return testCase.capability ? `${testCase.name} (${testCase.capability.capabilityId})` : testCase.name;
}

function define(runner: TestRunner, title: string, checks: Record<string, () => void>): void {
  if (Object.keys(checks).length > 0) {
    runner.describe(title, () => Object.entries(checks).forEach(([name, check]) => runner.it(name, check)));
  }
}
