import type { TerraformProvider } from "cdktf";
import type { Location } from "./regions";
import type { ICloud } from "../../core/cloud";

/** What the drivers of one cloud share. */
export class Context {
  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    private readonly place: Location,
  ) {}

  /** The location that servers, addresses and volumes are made in. */
  public get location(): string {
    return this.place.region.name;
  }

  /** The part of Hetzner's network that private networks stand in. */
  public get networkZone(): string {
    return this.place.networkZone;
  }

  /** Whether there is Object Storage in the location. */
  public get hasObjectStorage(): boolean {
    return this.place.objectStorage ?? false;
  }
}
