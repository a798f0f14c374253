import type { Construct } from "constructs";
import { OpenTelekomCloud } from "./cloud";

/** Open Telekom Cloud, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): OpenTelekomCloud => new OpenTelekomCloud(scope, id, { region: "eu-de" });
