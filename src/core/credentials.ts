import type { Fact } from "./fact";

/**
 * Environment variables that a cloud's Terraform providers read credentials from.
 */
export interface CredentialVariables extends Fact {
  /** Their names, all of which are set. Of several entries for the same purpose, one will do. */
  readonly names: string[];
  /**
   * What they open, where it is not everything on the cloud: `buckets`.
   *
   * @default - everything
   */
  readonly purpose?: string;
}
