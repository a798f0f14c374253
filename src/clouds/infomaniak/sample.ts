import type { Construct } from "constructs";
import { Infomaniak } from "./cloud";

/** Infomaniak, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Infomaniak => new Infomaniak(scope, id, { region: "dc3-a" });
