import type { TerraformProvider } from "cdktf";
import { DataGridscalePublicNetwork } from "../../../l1/gridscale/data-gridscale-public-network";
import { DataGridscaleTemplate } from "../../../l1/gridscale/data-gridscale-template";
import type { Firewall } from "../../../l1/gridscale/firewall";
import type { ICloud } from "../../core/cloud";
import { sharedLookup } from "../../core/lookups";

/** What the drivers of one cloud share. */
export class Context {
  /** The firewalls of the program, by their identifiers. */
  public readonly firewalls = new Map<string, Firewall>();

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
  ) {}

  /** The identifier of the network that leads to the internet. */
  public get publicNetworkId(): string {
    const { provider } = this;
    const found = sharedLookup(this.cloud, "PublicNetwork", (scope, id) => new DataGridscalePublicNetwork(scope, id, { provider }));
    return (found as DataGridscalePublicNetwork).id;
  }

  /** The identifier of the template of a name. */
  public templateId(name: string): string {
    const { provider } = this;
    const found = sharedLookup(this.cloud, `Template-${name.trim()}`, (scope, id) => new DataGridscaleTemplate(scope, id, { provider, name }));
    return (found as DataGridscaleTemplate).id;
  }
}
