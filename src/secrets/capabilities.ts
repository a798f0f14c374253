import { Capability } from "../core/capability";

/**
 * What a driver of secrets may be able to do.
 */
export class SecretCapability {
  /** Secrets at all. */
  public static readonly SECRET = Capability.of("secrets.secret", "stored secrets");
  /** Words for people. */
  public static readonly DESCRIPTION = Capability.of("secrets.secret.description", "descriptions of secrets");
  /** Labels on secrets. */
  public static readonly TAGS = Capability.of("secrets.secret.tags", "tags on secrets");
  /** An identifier that outlives the value. */
  public static readonly STABLE_ID = Capability.of("secrets.secret.stable-id", "a secret that keeps its identifier when its value changes");
  /** A secret that others fill. */
  public static readonly WITHOUT_VALUE = Capability.of("secrets.secret.without-value", "a secret whose value is written by others");
  /** Values that are not in the state. */
  public static readonly WRITE_ONLY = Capability.of("secrets.secret.write-only", "a secret whose value is not kept in Terraform's state");
  /** Secrets found by their names. */
  public static readonly BY_NAME = Capability.of("secrets.secret.by-name", "a secret that exists, found by its name");
  /** Values of secrets that are known by their identifiers. */
  public static readonly READ_BY_ID = Capability.of("secrets.secret.read-by-id", "the value of a secret that exists, read by its identifier");

  private constructor() {}
}
