import type { Construct } from "constructs";
import { Safespring } from "./cloud";

/** Safespring, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Safespring => new Safespring(scope, id, { region: "sto1" });
