import type { Construct } from "constructs";
import { Cleura } from "./cloud";

/** Cleura, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Cleura => new Cleura(scope, id, { region: "Sto2" });
