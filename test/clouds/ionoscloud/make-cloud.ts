export { sample as makeCloud } from "../../../src/clouds/ionoscloud/sample";

/** LANs are numbered, and a volume exists on a server only. */
export const bench = { existingId: "4711", volumesOnServers: true };

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "ionos-cloud/ionoscloud",
  types: ["ionoscloud_dns_zone", "ionoscloud_ipblock", "ionoscloud_lan", "ionoscloud_nsg", "ionoscloud_s3_bucket"],
};

export { cases } from "./cases";
