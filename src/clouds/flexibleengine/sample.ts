import type { Construct } from "constructs";
import { FlexibleEngine } from "./cloud";

/** Flexible Engine, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): FlexibleEngine => new FlexibleEngine(scope, id);
