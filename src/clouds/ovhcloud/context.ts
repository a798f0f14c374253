import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { OvhProvider } from "../../../l1/ovh/provider";
import type { ICloud } from "../../core/cloud";
import { providerAlias } from "../../core/provider-alias";

/** The configuration of the provider, as a construct of the cloud. */
const PROVIDER = "OvhProvider";

/** What is made by OVHcloud's own API, and not by OpenStack's. */
export class OvhContext {
  public constructor(
    public readonly cloud: ICloud,
    /** The Public Cloud project; the provider calls it a service. */
    public readonly serviceName: string,
  ) {}

  /** The configuration of the provider, which logs in by the environment; defined at first use. */
  public get provider(): TerraformProvider {
    const defined = this.cloud.node.tryFindChild(PROVIDER) as TerraformProvider | undefined;
    return defined ?? new OvhProvider(this.cloud as unknown as Construct, PROVIDER, { alias: providerAlias(this.cloud, OvhProvider.tfResourceType) });
  }

  /** What every resource is told. */
  public get place(): { readonly serviceName: string; readonly provider: TerraformProvider } {
    return { serviceName: this.serviceName, provider: this.provider };
  }
}
