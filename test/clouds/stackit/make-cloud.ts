export { sample as makeCloud, SAMPLE_PROJECT as PROJECT } from "../../../src/clouds/stackit/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "stackitcloud/stackit",
  types: ["stackit_affinity_group", "stackit_dns_zone", "stackit_key_pair", "stackit_network", "stackit_public_ip", "stackit_security_group", "stackit_volume"],
};

export { cases } from "./cases";
