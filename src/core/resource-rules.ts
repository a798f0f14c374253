import type { Fact } from "./fact";

/** What a Terraform resource means when it is written so. */
export interface ResourceRule extends Fact {
  /** The Terraform type. */
  readonly resourceType: string;
  /**
   * The attribute that decides, a path with dots through blocks and lists: `public_net.ipv4_enabled`.
   *
   * @default - the mere existence of the resource does
   */
  readonly attribute?: string;
  /**
   * The values of the attribute, as text, for which the rule holds.
   *
   * @default - any value that is not false, null or empty
   */
  readonly values?: string[];
  /**
   * Whether the rule also holds when the attribute is not written, because that is the provider's default.
   *
   * @default false
   */
  readonly byDefault?: boolean;
  /** What it is about: `server`, `bucket`, `database`, `volume`, `loadBalancer`, `kubernetes`, `application`, `fileShare`, `registry`. */
  readonly subject: string;
}

/**
 * What a cloud's resources mean for security, so that it can be read from any program's JSON.
 */
export interface SecurityRules {
  /** The Terraform types that these rules were written for; of a type that is not among them nothing is known. */
  readonly resourceTypes: string[];
  /** When something can be reached from the internet. */
  readonly exposure: ResourceRule[];
  /** Which resources keep data, by type; a type that is not among them keeps none. */
  readonly keepers: ResourceRule[];
  /** When what is kept is encrypted at rest. */
  readonly encryption: ResourceRule[];
}
