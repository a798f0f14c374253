import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/**
 * A `terraform_data` that stands for nothing: a plan fails on it when the condition does not hold. What is not known yet, as before the first deployment, is no failure.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/custom-conditions#preconditions-and-postconditions
 */
export class PlanGuard extends Resource {
  /**
   * @param condition an expression
   * @param errorMessage what a failing plan says
   */
  public constructor(scope: Construct, id: string, condition: string, errorMessage: string) {
    super(scope, id, { terraformResourceType: "terraform_data", lifecycle: { precondition: [{ condition, errorMessage }] } });
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return {};
  }
}
