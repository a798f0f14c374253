import type { Construct } from "constructs";
import { SysEleven } from "./cloud";

/** The SysEleven Stack, with the fewest properties, in the region that has object storage for Terraform. */
export const sample = (scope: Construct, id = "cloud"): SysEleven => new SysEleven(scope, id, { region: "fes" });
