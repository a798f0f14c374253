import type { Construct } from "constructs";
import { Outscale } from "./cloud";

/** OUTSCALE, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Outscale => new Outscale(scope, id, { region: "eu-west-2" });
