import type { Construct } from "constructs";
import { Stackit } from "./cloud";

/** A project. */
export const SAMPLE_PROJECT = "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f";

/** STACKIT, with the fewest properties. */
export const sample = (scope: Construct, id = "cloud"): Stackit => new Stackit(scope, id, { region: "eu01", projectId: SAMPLE_PROJECT });
