import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/**
 * A public address as Terraform knows it: a `terraform_data`, which stands for nothing at Incus, as that takes addresses and hands out none.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export class PublicAddress extends Resource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly address: string,
  ) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }

  /** The address, for what has to wait for it. */
  public get output(): string {
    return this.getStringAttribute("output");
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { input: this.address };
  }
}
