import type { Construct } from "constructs";
import { CysoCloud } from "./cloud";

/** Cyso Cloud, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): CysoCloud => new CysoCloud(scope, id, { region: "ams2" });
