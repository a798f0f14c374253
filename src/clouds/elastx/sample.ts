import type { Construct } from "constructs";
import { Elastx } from "./cloud";

/** Elastx, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Elastx => new Elastx(scope, id, { region: "se-sto" });
