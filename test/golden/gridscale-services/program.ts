import type { TerraformStack } from "cdktf";
import { Cache, CacheEngine, CacheSize, Database, DatabaseEngine, DatabaseSize, FileShare, Gridscale, Network } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Gridscale(stack, "cloud", { region: "de/fra" });
  const network = new Network(cloud, "app", { cidr: "10.0.1.0/24" });
  new Database(cloud, "db", { name: "db", engine: DatabaseEngine.postgresql("13"), size: DatabaseSize.unlisted("standard-4"), storageGib: 20, network });
  new Cache(cloud, "cache", { name: "cache", engine: CacheEngine.redis("7"), size: CacheSize.named("high"), network });
  new FileShare(cloud, "files", { name: "files", sizeGib: 100, network });
}
