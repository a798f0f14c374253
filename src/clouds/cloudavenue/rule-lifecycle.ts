import type { TerraformResourceLifecycle } from "cdktf";
import { Token } from "cdktf";

/**
 * For what rules of the gateway refer to. Terraform destroys first and updates then, so that a set would be destroyed while a rule still names it;
 * with this, the rules go first. It spreads to whatever such a set refers to, so one that holds values of other resources does without.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
 */
export function afterRules(...values: readonly unknown[]): TerraformResourceLifecycle | undefined {
  return Token.isUnresolved(values) ? undefined : { createBeforeDestroy: true };
}
