import type { Fact } from "../core/fact";

/**
 * Why a place does not satisfy a policy.
 */
export interface Finding {
  /** In words: `the operator's seat is in CH; allowed: EU`. */
  readonly message: string;
  /**
   * The fact that it rests on.
   *
   * @default - none is known, and unknown counts as not met
   */
  readonly fact?: Fact;
}

/**
 * Something in a program that breaks a policy.
 */
export interface Violation extends Finding {
  /** The path of the construct that it is about. */
  readonly path: string;
  /**
   * The clouds, and their regions, that would satisfy the policy.
   *
   * @default - none do, or the question is not one of place
   */
  readonly satisfiedBy?: string[];
}
