import type { Construct } from "constructs";
import { PlusCloudOpen } from "./cloud";

/** pluscloud open, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): PlusCloudOpen => new PlusCloudOpen(scope, id, { region: "prod1" });
