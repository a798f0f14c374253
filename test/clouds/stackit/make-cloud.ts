import type { Construct } from "constructs";
import { Stackit } from "archipel";

/** The project of the tests. */
export const PROJECT = "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f";

/** STACKIT, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Stackit => new Stackit(scope, id, { region: "eu01", projectId: PROJECT });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "stackitcloud/stackit",
  types: ["stackit_affinity_group", "stackit_dns_zone", "stackit_key_pair", "stackit_network", "stackit_public_ip", "stackit_security_group", "stackit_volume"],
};

export { cases } from "./cases";
