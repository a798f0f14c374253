import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/** What makes a value be taken anew. */
export interface RememberedValueOptions {
  /** Values that bring what the program says now when one of them changes. */
  readonly until: readonly unknown[];
}

/**
 * A `terraform_data` that keeps what the program said when it was made, whatever the program says later. A server whose user data is made of it stays as it is while its
 * neighbours come and go; one that is made anew with it knows those of today.
 *
 * Nothing secret may be in it: Terraform shows it in plans.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class RememberedValue extends Resource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly value: unknown,
    private readonly options: RememberedValueOptions,
  ) {
    super(scope, id, { terraformResourceType: "terraform_data", lifecycle: { ignoreChanges: ["input"] } });
  }

  /** What was said. */
  public get text(): string {
    return this.getStringAttribute("output");
  }

  /** The address as `replace_triggered_by` takes it. */
  public get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { input: this.value, triggers_replace: this.options.until };
  }
}
