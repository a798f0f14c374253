import type { Construct } from "constructs";
import { Leafcloud } from "./cloud";

/** Leafcloud, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Leafcloud => new Leafcloud(scope, id, { region: "europe-nl" });
