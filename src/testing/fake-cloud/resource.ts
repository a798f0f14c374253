import type { ITerraformDependable } from "cdktf";
import { dependable, TerraformProvider, TerraformResource } from "cdktf";
import type { Construct } from "constructs";

/** The provider of fake clouds. It cannot be deployed. */
export class FakeProvider extends TerraformProvider {
  public constructor(
    scope: Construct,
    id: string,
    private ownAlias: string | undefined,
    private readonly region: string,
  ) {
    super(scope, id, {
      terraformResourceType: "fake",
      terraformProviderSource: "archipel/fake",
      terraformGeneratorMetadata: { providerName: "fake", providerVersionConstraint: "~> 1.0" },
    });
  }

  public get alias(): string | undefined {
    return this.ownAlias;
  }

  public set alias(value: string | undefined) {
    this.ownAlias = value;
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { region: this.region };
  }
}

/** A resource of a fake cloud: what it is given is what the JSON shows. */
export class FakeResource extends TerraformResource {
  public constructor(
    scope: Construct,
    id: string,
    provider: TerraformProvider,
    type: string,
    private readonly attributes: Record<string, unknown>,
  ) {
    super(scope, id, { terraformResourceType: `fake_${type}`, provider, terraformGeneratorMetadata: { providerName: "fake" } });
  }

  /** The cloud's identifier. */
  public get resourceId(): string {
    return this.getStringAttribute("id");
  }

  /** Sets an attribute after all. */
  public set(attribute: string, value: unknown): void {
    this.attributes[attribute] = value;
  }

  /** Waits for others that no attribute refers to. */
  public waitFor(dependencies: readonly ITerraformDependable[]): void {
    if (dependencies.length > 0) {
      this.dependsOn = [...(this.dependsOn ?? []), ...dependencies.map(dependable)];
    }
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return this.attributes;
  }
}
