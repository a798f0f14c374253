import type { Place } from "./place";
import type { SecurityRules } from "../core/resource-rules";

/**
 * A Terraform resource of the program, as its JSON says it, and where it stands.
 */
export interface PlacedResource {
  /** The path of its construct; for one that no construct made, the stack's path and the address. */
  readonly path: string;
  /** The path of its stack. */
  readonly stack: string;
  /** How Terraform calls it, `scaleway_instance_server.web`. */
  readonly address: string;
  /** The Terraform type. */
  readonly resourceType: string;
  /**
   * What it is: `server`, `bucket`, `volume`, `database` and so on.
   *
   * @default - something else, or it is not known
   */
  readonly subject?: string;
  /** What it was given, as in the JSON. */
  readonly attributes: any;
  /**
   * How many of it there are.
   *
   * @default - not known before the apply
   */
  readonly count?: number;
  /**
   * The path of the portable construct that it belongs to.
   *
   * @default - none
   */
  readonly constructPath?: string;
  /**
   * The path of the cloud construct that it stands on.
   *
   * @default - none
   */
  readonly cloudPath?: string;
  /** The places that it, and each part of it, stands in. Empty when that cannot be told, or it stands nowhere. */
  readonly places: Place[];
  /** Why its cloud or place cannot be told. */
  readonly doubts: string[];
  /**
   * What the resources of its cloud mean for security.
   *
   * @default - nobody knows
   */
  readonly security?: SecurityRules;
  /** Whether it stands nowhere but in the state: random numbers, keys. */
  readonly isPlaceless: boolean;
  /** The marks of the data in it, see `DataClass`. */
  readonly dataClasses: string[];
}
