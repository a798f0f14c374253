import type { Construct } from "constructs";
import { Binero } from "./cloud";

/** Binero cloud, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Binero => new Binero(scope, id, { region: "europe-se-1" });
