import type { TerraformProvider } from "cdktf";
import type { FirewallHandle } from "./firewall";
import type { Router } from "../../../l1/upcloud/router";
import type { ICloud } from "../../core/cloud";

/** What the drivers of one cloud share. */
export class Context {
  /** UpCloud has no firewalls apart from servers, so that the program's are known here, by what they are called. */
  public readonly firewalls = new Map<string, FirewallHandle>();
  /** The networks of the program whose servers reach the internet by a gateway. */
  public readonly behindGateways = new Set<string>();
  /** The routers of the program, by the identifiers of their networks. */
  public readonly routers = new Map<string, Router>();

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
  ) {}

  /** UpCloud's provider knows no zone of its own: what is zonal has to be told. */
  public get zone(): string {
    return this.cloud.region.name;
  }

  /**
   * Leaves routes alone that services of UpCloud add to a router of the program.
   *
   * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/kubernetes_cluster.md
   */
  public leaveRoutesOf(networkId: string): void {
    const router = this.routers.get(networkId);
    if (router !== undefined) {
      router.lifecycle = { ...router.lifecycle, ignoreChanges: ["static_route"] };
    }
  }
}
