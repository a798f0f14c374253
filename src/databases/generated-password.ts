import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { Resource } from "../../l1/runtime";

/**
 * What clouds ask of passwords: each kind of character, and a length that all take. It must stay as it is: with other properties
 * Terraform makes another password. The special characters are few, so that none means something to a shell.
 */
const PROPERTIES = { length: 32, min_lower: 1, min_upper: 1, min_numeric: 1, min_special: 1, override_special: "+,.:=@^" };

/**
 * A password that Terraform makes once and keeps in its state, where it is marked sensitive. It is HashiCorp's `random` provider;
 * no version is asked for, so that a program that uses the provider itself is free to.
 *
 * @see https://github.com/hashicorp/terraform-provider-random/blob/main/docs/resources/password.md
 */
export class GeneratedPassword extends Resource {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { terraformResourceType: "random_password" });
  }

  /** The password. */
  public get result(): string {
    return this.getStringAttribute("result");
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { ...PROPERTIES };
  }
}

/** The given password, or one that Terraform makes. */
export function passwordOf(scope: Construct, given: string | undefined): string {
  return given ?? new GeneratedPassword(scope, "Password").result;
}

/**
 * Text as a part of an URL. Terraform's `urlencode` writes blanks as `+`, which only stands for one in a query.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/urlencode
 */
export function encoded(text: string): string {
  return Fn.replace(Fn.urlencode(text), "+", "%20");
}
