import type { Construct } from "constructs";
import type { Catalogue, IComputeDriver, INetworkDriver, Region, Shortfall } from "archipel";
import { Cloud, StorageCapability } from "archipel";
import { CATALOGUE } from "./catalogue";
import { HuddleCompute } from "./compute";
import { HuddleNetwork } from "./network";
import { HuddleProvider } from "./resource";

/**
 * A small cloud of somebody else, written against the public exports alone. It is different in kind: a network is one object
 * with its addresses, what belongs to a server is written in the server, and there is no storage.
 */
export class Huddle extends Cloud {
  public readonly cloudName = "Huddle";
  public readonly region: Region = CATALOGUE.regions[0];
  public readonly zone = undefined;
  public readonly tags: Record<string, string> = {};
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly compute: IComputeDriver;
  public readonly network: INetworkDriver;
  public readonly storage = undefined;
  public readonly shortfalls: Shortfall[] = [StorageCapability.VOLUME, StorageCapability.BUCKET].map((capability) => ({
    capability,
    reason: "Huddle sells no storage",
  }));

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const provider = new HuddleProvider(this, "Provider");
    this.compute = new HuddleCompute(provider);
    this.network = new HuddleNetwork(provider);
  }
}
