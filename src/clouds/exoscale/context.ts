import type { TerraformProvider } from "cdktf";
import { DataExoscaleTemplate } from "../../../l1/exoscale/data-exoscale-template";
import type { ICloud } from "../../core/cloud";
import { sharedLookup } from "../../core/lookups";
import { GroupMembers } from "../../families/placement/group-members";

/** What the drivers of one cloud share. */
export class Context {
  /** https://community.exoscale.com/documentation/compute/anti-affinity-groups/: "cannot contain more than 8 instances" */
  public readonly placed = new GroupMembers(8, "Exoscale's anti-affinity groups");

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
  ) {}

  /** Exoscale's provider knows no zone of its own: what is zonal has to be told. */
  public get zone(): string {
    return this.cloud.region.name;
  }

  /** The identifier that a template has in the zone, by its name. */
  public templateId(name: string): string {
    const { provider, zone } = this;
    const found = sharedLookup(this.cloud, `Template-${name}`, (scope, id) => new DataExoscaleTemplate(scope, id, { provider, zone, name }));
    return (found as DataExoscaleTemplate).id;
  }
}
