import type { Construct } from "constructs";
import { Gridscale } from "./cloud";

/** gridscale, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Gridscale => new Gridscale(scope, id, { region: "de/fra" });
