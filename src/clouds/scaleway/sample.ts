import type { Construct } from "constructs";
import { Scaleway } from "./cloud";

/** Scaleway, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Scaleway => new Scaleway(scope, id, { region: "fr-par" });
