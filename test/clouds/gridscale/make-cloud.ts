import type { Construct } from "constructs";
import { Gridscale } from "archipel";
import type { BenchOptions } from "archipel/testing";

export { sample as makeCloud } from "../../../src/clouds/gridscale/sample";

/** gridscale, whose servers may have public addresses. */
export const makePublicCloud = (scope: Construct, id = "cloud"): Gridscale => new Gridscale(scope, id, { region: "de/fra", openHighPorts: true });

/** Sizes of databases are classes, and the catalogue lists none. */
export const bench: BenchOptions = { databaseSize: "standard-4", fileShareType: "high" };

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "gridscale/gridscale",
  types: ["gridscale_ipv4", "gridscale_network", "gridscale_storage"],
};
