import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { DataSecaImage } from "../../../l1/seca/data-seca-image";
import { DataSecaInstanceSku } from "../../../l1/seca/data-seca-instance-sku";
import { DataSecaNetworkSku } from "../../../l1/seca/data-seca-network-sku";
import { DataSecaStorageSku } from "../../../l1/seca/data-seca-storage-sku";
import { Workspace } from "../../../l1/seca/workspace";
import type { ICloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { sharedLookup } from "../../core/lookups";
import { physicalName } from "../../core/names";
import { nameRule } from "../../core/names-of";
import { noteOwnResources } from "../../core/own-resources";
import type { AddressPlan } from "../../families/addresses/address-plan";

/** Names of what every cloud of this kind is made with. */
export interface Skus {
  readonly network: string;
  readonly storage: string;
}

type Found = Construct & { readonly id: string };
type Lookup = new (scope: Construct, id: string, config: { readonly provider: TerraformProvider; readonly name: string }) => Found;

/** What the drivers of one cloud share. */
export class Context {
  /** Who has which address, in the subnets that the program defines, by their identifiers. */
  public readonly addresses = new Map<string, AddressPlan>();
  private workspace?: Workspace;

  public constructor(
    public readonly cloud: ICloud,
    public readonly provider: TerraformProvider,
    public readonly skus: Skus,
    private readonly givenWorkspace: string | undefined,
  ) {}

  /** What each resource is told. A workspace is known by its name, though the argument is called `workspace_id`. */
  public get place(): { readonly provider: TerraformProvider; readonly workspaceId: string } {
    return { provider: this.provider, workspaceId: this.workspaceName };
  }

  public instanceSku(name: string): string {
    return this.find(DataSecaInstanceSku, "InstanceSku", name);
  }

  public networkSku(): string {
    return this.find(DataSecaNetworkSku, "NetworkSku", this.skus.network);
  }

  public storageSku(name = this.skus.storage): string {
    return this.find(DataSecaStorageSku, "StorageSku", name);
  }

  public image(name: string): string {
    return this.find(DataSecaImage, "Image", name);
  }

  /** The given workspace, else one of the cloud's own, defined when something needs it. */
  private get workspaceName(): string {
    if (this.givenWorkspace !== undefined) {
      return this.givenWorkspace;
    }
    noteOwnResources(this.cloud, "Workspace");
    this.workspace ??= new Workspace(this.cloud as unknown as Construct, "Workspace", {
      provider: this.provider,
      name: physicalName(this.cloud, nameRule(this.cloud, "workspace"), undefined, new Faults(this.cloud, this.cloud.cloudName)),
    });
    return this.workspace.name;
  }

  private find(lookup: Lookup, kind: string, name: string): string {
    const found = sharedLookup(this.cloud, `${kind} ${name}`, (scope, id) => new lookup(scope, id, { provider: this.provider, name }));
    return (found as Found).id;
  }
}
