import type { Construct } from "constructs";
import { CloudAvenue } from "archipel";
import { sampleProps } from "../../../src/clouds/cloudavenue/sample";

export { sample as makeCloud } from "../../../src/clouds/cloudavenue/sample";

/** The same behind a gateway whose firewall belongs to somebody else. */
export const makePrivateCloud = (scope: Construct, id = "cloud"): CloudAvenue => new CloudAvenue(scope, id, sampleProps(scope, id));

/** Disks belong to the vApp of a server. */
export const bench = { volumesOnServers: true };

export { cases } from "./cases";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "orange-cloudavenue/cloudavenue",
  types: ["cloudavenue_edgegateway_network_routed", "cloudavenue_publicip", "cloudavenue_vm_affinity_rule", "cloudavenue_vm_disk"],
};
