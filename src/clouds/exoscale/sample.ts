import type { Construct } from "constructs";
import { Exoscale } from "./cloud";

/** Exoscale, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Exoscale => new Exoscale(scope, id, { zone: "at-vie-1" });
