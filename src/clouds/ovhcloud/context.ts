import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { OvhProvider } from "../../../l1/ovh/provider";
import { providerAlias } from "../../core/provider-alias";

/** What is made by OVHcloud's own API, and not by OpenStack's. */
export class OvhContext {
  private defined?: TerraformProvider;

  public constructor(
    private readonly cloud: Construct,
    /** The Public Cloud project; the provider calls it a service. */
    public readonly serviceName: string,
  ) {}

  /** The configuration of the provider, which logs in by the environment; defined at first use. */
  public get provider(): TerraformProvider {
    this.defined ??= new OvhProvider(this.cloud, "OvhProvider", { alias: providerAlias(this.cloud, OvhProvider.tfResourceType) });
    return this.defined;
  }

  /** What every resource is told. */
  public get place(): { readonly serviceName: string; readonly provider: TerraformProvider } {
    return { serviceName: this.serviceName, provider: this.provider };
  }
}
