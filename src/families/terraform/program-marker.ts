import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/**
 * A `terraform_data`: Terraform's own, it stands for nothing at the cloud. It remembers what the program says, so that something can
 * be replaced when that changes, and only then.
 *
 * cdktf's class for it runs `terraform version` at every synthesis, and without Terraform nothing could be synthesized.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class ProgramMarker extends Resource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly said: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }

  /** The address as `replace_triggered_by` takes it; cdktf would write a resource as `${…}`, which Terraform refuses there. */
  public get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { input: this.said };
  }
}
