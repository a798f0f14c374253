import type { Construct } from "constructs";
import { Hetzner } from "./cloud";

/** Hetzner, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Hetzner => new Hetzner(scope, id, { region: "fsn1" });
