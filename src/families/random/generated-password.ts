import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/**
 * What clouds ask of passwords: each kind of character. The special ones are of those that Scaleway's own example has. All must stay
 * as it is: with other properties Terraform makes another password.
 *
 * @see https://www.scaleway.com/en/docs/managed-databases-for-postgresql-and-mysql/how-to/create-a-database/
 */
const PROPERTIES = { length: 32, min_lower: 1, min_upper: 1, min_numeric: 1, min_special: 1, override_special: "+,.:=@^" };

/** For clouds that take letters and digits alone. */
const LETTERS_AND_DIGITS = { length: 32, min_lower: 1, min_upper: 1, min_numeric: 1, special: false };

/** What a password is made of. */
export interface GeneratedPasswordOptions {
  /** Whether it has letters and digits alone. @default false */
  readonly lettersAndDigits?: boolean;
  /** Its special characters are of these. @default - those that most clouds take */
  readonly special?: string;
}

/**
 * A password for clouds that make none themselves: Terraform makes it once and keeps it in its state, where it is marked sensitive.
 * It is of HashiCorp's `random` provider; no version is asked for, so that a program that uses the provider itself is free to.
 *
 * @see https://github.com/hashicorp/terraform-provider-random/blob/main/docs/resources/password.md
 */
export class GeneratedPassword extends Resource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly options: GeneratedPasswordOptions = {},
  ) {
    super(scope, id, { terraformResourceType: "random_password" });
  }

  /** The password. */
  public get result(): string {
    return this.getStringAttribute("result");
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    const { lettersAndDigits, special = PROPERTIES.override_special } = this.options;
    return lettersAndDigits ? { ...LETTERS_AND_DIGITS } : { ...PROPERTIES, override_special: special };
  }
}
