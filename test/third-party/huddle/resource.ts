import { TerraformProvider, TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/** Each cloud has a provider configuration of its own, called after its place in the tree. */
export class HuddleProvider extends TerraformProvider {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { terraformResourceType: "huddle", terraformProviderSource: "huddle/huddle", terraformGeneratorMetadata: { providerName: "huddle" } });
  }

  public get alias(): string {
    return `at_${this.node.addr.slice(-8)}`;
  }
}

export class HuddleResource extends TerraformResource {
  public constructor(
    scope: Construct,
    type: string,
    provider: TerraformProvider,
    private readonly attributes: Record<string, unknown>,
  ) {
    super(scope, "Resource", { terraformResourceType: `huddle_${type}`, provider, terraformGeneratorMetadata: { providerName: "huddle" } });
  }

  public get resourceId(): string {
    return this.getStringAttribute("id");
  }

  public set(attribute: string, value: unknown): void {
    this.attributes[attribute] = value;
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return this.attributes;
  }
}
