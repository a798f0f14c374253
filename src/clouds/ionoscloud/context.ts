import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { IonosCloudFileShares } from "./file-share";
import type { SecurityGroupHandle } from "./security-group";
import { Volumes } from "./volumes";
import { Datacenter } from "../../../l1/ionoscloud/datacenter";
import { Lan } from "../../../l1/ionoscloud/lan";
import type { ICloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { nameRule } from "../../core/names-of";
import { noteOwnResources } from "../../core/own-resources";
import type { AddressPlan } from "../../families/addresses/address-plan";

/** A subnet of the program: a LAN has no address block that one could choose, so interfaces are told addresses out of this one. */
export interface SubnetPlan {
  readonly cidr: string;
  readonly addresses: AddressPlan;
}

/** What the drivers of one cloud share. */
export class Context {
  /** Addresses of the subnets that the program defines, by their identifiers. */
  public readonly plans = new Map<string, SubnetPlan>();
  /** Firewalls of the program that let everything out, by their identifiers. */
  public readonly openOutbound = new Set<string>();
  /** Firewalls of the program, by their identifiers. */
  public readonly firewalls = new Map<string, SecurityGroupHandle>();
  public readonly volumes = new Volumes(this);
  public readonly fileShares = new IonosCloudFileShares(this);
  private datacenter?: Datacenter;
  private lan?: Lan;

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    private readonly givenDatacenterId: string | undefined,
  ) {}

  /** The virtual data centre that everything is in: the given one, else one of the cloud's own, defined when something needs it. */
  public get datacenterId(): string {
    if (this.givenDatacenterId !== undefined) {
      return this.givenDatacenterId;
    }
    noteOwnResources(this.cloud, "Datacenter");
    this.datacenter ??= new Datacenter(this.scope, "Datacenter", {
      provider: this.provider,
      name: this.nameOf("datacenter"),
      location: this.cloud.region.name,
    });
    return this.datacenter.id;
  }

  /** The LAN that leads to the internet: one serves all servers with a public address. */
  public get publicLan(): Lan {
    noteOwnResources(this.cloud, "PublicLan");
    this.lan ??= new Lan(this.scope, "PublicLan", {
      provider: this.provider,
      datacenterId: this.datacenterId,
      name: `${this.nameOf("network").slice(0, 56)}-public`,
      public: true,
    });
    return this.lan;
  }

  private get scope(): Construct {
    return this.cloud as unknown as Construct;
  }

  private nameOf(kind: string): string {
    return physicalName(this.cloud, nameRule(this.cloud, kind), undefined, new Faults(this.cloud, this.cloud.cloudName));
  }
}
