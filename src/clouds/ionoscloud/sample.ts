import type { Construct } from "constructs";
import { IonosCloud } from "./cloud";

/** IONOS Cloud, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): IonosCloud => new IonosCloud(scope, id, { region: "de/fra" });
