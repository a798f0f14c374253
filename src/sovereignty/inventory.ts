import type { IConstruct } from "constructs";
import type { Place } from "./place";
import type { PlacedResource } from "./placed-resource";

/**
 * Everything that a policy can look at.
 */
export interface IInventory {
  /** The resources in the policy's scope, in the order of their paths. */
  readonly resources: PlacedResource[];
  /** Where the stacks in the policy's scope keep their states. */
  readonly states: KeptState[];
  /** Every region of every cloud that the library knows and of the program's own, with the facts in effect. */
  readonly knownPlaces: Place[];
  /** The day of the judgement, ISO 8601: certificates and waivers end. */
  readonly date: string;
  /** The resources below a construct, wherever it is. */
  below(construct: IConstruct): PlacedResource[];
}

/**
 * Where a stack keeps its Terraform state.
 */
export interface KeptState {
  /** The path of the stack. */
  readonly stack: string;
  /** The kind of backend: `s3`, `local`, `http`. */
  readonly backend: string;
  /**
   * Where that is.
   *
   * @default - it cannot be told
   */
  readonly place?: Place;
  /** In words. */
  readonly description: string;
}
