import type { TerraformProvider } from "cdktf";
import { DataScalewayAccountProject } from "../../../l1/scaleway/data-scaleway-account-project";
import type { ICloud } from "../../core/cloud";
import { sharedLookup } from "../../core/lookups";

/** What the drivers of one cloud share. */
export class Context {
  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    private readonly givenProjectId: string | undefined,
  ) {}

  /** A zone as a resource is told it: absent where it is the provider's own. */
  public otherZone(zone: string | undefined): string | undefined {
    return zone === this.cloud.zone ? undefined : zone;
  }

  /** The project: the given one, else looked up once, as the provider knows it from its environment. */
  public get projectId(): string {
    if (this.givenProjectId !== undefined) {
      return this.givenProjectId;
    }
    const lookup = sharedLookup(
      this.cloud,
      "Project",
      (scope, id) => new DataScalewayAccountProject(scope, id, { provider: this.provider }),
    );
    return (lookup as DataScalewayAccountProject).id;
  }
}
