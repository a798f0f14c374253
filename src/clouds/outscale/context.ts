import type { TerraformProvider } from "cdktf";
import type { SecurityGroupHandle } from "./security-group";
import type { SubnetPlaces } from "./subnet-places";
import type { ICloud } from "../../core/cloud";
import type { Region } from "../../core/region";

/** What the drivers of one cloud share. */
export class Context {
  /** The subnets of the program, by identifier: servers ask them for a place. */
  public readonly subnets = new Map<string, SubnetPlaces>();
  /** The firewalls of the program, by identifier: servers tell them which Net they are on. */
  public readonly firewalls = new Map<string, SecurityGroupHandle>();

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    /** The Subregion of what names none. */
    public readonly zone: string,
  ) {}

  public get region(): Region {
    return this.cloud.region;
  }
}
