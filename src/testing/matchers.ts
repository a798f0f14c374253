import type { TerraformStack } from "cdktf";
import type { SchemaCheckOptions } from "./schema-check";
import { checkSchema } from "./schema-check";
import type { TerraformJson } from "./synthesis";
import { toJson } from "./synthesis";
import type { ExpectedAttributes } from "./template";
import { Template } from "./template";

/** What a matcher tells Vitest or Jest. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What matchers take: a stack, or what was synthesized from one, as object or text. */
export type Synthesized = TerraformStack | TerraformJson | string;

/** The matchers as `expect(stack)` shows them; for declaring them to TypeScript. */
export interface ArchipelMatchers<R = unknown> {
  /** There is such a resource, see `Template.hasResource`. */
  toHaveResource(type: string, expected?: ExpectedAttributes): R;
  /** There are so many resources of a type. */
  toHaveResourceCount(type: string, count: number): R;
  /** The offline schema check finds nothing, see `checkSchema`. */
  toMatchSchema(options?: SchemaCheckOptions): R;
}

/**
 * Matchers for Vitest and Jest, with or without globals: `expect.extend(archipelMatchers)`, once in each test file or in a
 * setup file. TypeScript learns of them by three lines of the user's own:
 *
 * ```ts
 * declare module "vitest" {
 *   interface Matchers<T> extends ArchipelMatchers<T> {}
 * }
 * ```
 */
export const archipelMatchers = {
  /** There is such a resource, see `Template.hasResource`. */
  toHaveResource(received: Synthesized, type: string, expected: ExpectedAttributes = {}): MatcherResult {
    return attempt(() => Template.fromJson(toJson(received)).hasResource(type, expected), `a resource of type ${type} is there as described`);
  },

  /** There are so many resources of a type. */
  toHaveResourceCount(received: Synthesized, type: string, count: number): MatcherResult {
    return attempt(() => Template.fromJson(toJson(received)).resourceCount(type, count), `there are ${count} of ${type}`);
  },

  /** The offline schema check finds nothing, see `checkSchema`. */
  toMatchSchema(received: Synthesized, options: SchemaCheckOptions = {}): MatcherResult {
    const findings = checkSchema(received, options);
    const lines = findings.map((finding) => `\n  - ${finding.message}`).join("");
    return { pass: findings.length === 0, message: () => (findings.length === 0 ? "Terraform would take it" : `Terraform would refuse this:${lines}`) };
  },
};

function attempt(assertion: () => void, holds: string): MatcherResult {
  try {
    assertion();
    return { pass: true, message: () => holds };
  } catch (error) {
    return { pass: false, message: () => (error as Error).message };
  }
}
