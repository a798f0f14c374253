import type { IConstruct } from "constructs";
import type { Place } from "./place";
import type { PlacedResource } from "./placed-resource";
import type { SecurityRules } from "../core/resource-rules";

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
  /** What the resources of clouds mean for security: of those that the library knows, and of the program's own. */
  readonly knownSecurity: KnownSecurity[];
  /** The day of the judgement, ISO 8601: certificates and waivers end. */
  readonly date: string;
  /** The resources below a construct, wherever it is. */
  below(construct: IConstruct): PlacedResource[];
  /** What a resource, or a data source (`data.type.name`), of a stack was given, by the stack's path and the address; nothing when there is none. */
  attributesOf(stack: string, address: string): any;
}

/**
 * What the resources of a cloud mean for security.
 */
export interface KnownSecurity {
  /** The cloud's name for people: `Scaleway`. */
  readonly cloudName: string;
  /** The rules. */
  readonly security: SecurityRules;
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
