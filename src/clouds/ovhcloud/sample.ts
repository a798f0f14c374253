import type { Construct } from "constructs";
import { OvhCloud } from "./cloud";

/** OVHcloud, with the fewest properties, in a region that has all that OVHcloud has anywhere. */
export const sample = (scope: Construct, id = "cloud"): OvhCloud => new OvhCloud(scope, id, { region: "DE1" });
