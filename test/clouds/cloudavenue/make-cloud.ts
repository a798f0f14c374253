import type { Construct } from "constructs";
import { CloudAvenue } from "archipel";

/** What a cloud needs: a vDC and a gateway that exist; each cloud has a gateway of its own, as the owner of a firewall must. */
const props = (scope: Construct, id: string) => ({ region: "vdr", vdc: "app", edgeGateway: `gateway-${[scope.node.path, id].join("-")}` });

/** Cloud Avenue, with the fewest properties that let it do all. */
export const makeCloud = (scope: Construct, id = "cloud"): CloudAvenue => new CloudAvenue(scope, id, { ...props(scope, id), ownsFirewall: true });

/** The same behind a gateway whose firewall belongs to somebody else. */
export const makePrivateCloud = (scope: Construct, id = "cloud"): CloudAvenue => new CloudAvenue(scope, id, props(scope, id));

/** Disks belong to the vApp of a server. */
export const bench = { volumesOnServers: true };

export { cases } from "./cases";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "orange-cloudavenue/cloudavenue",
  types: ["cloudavenue_edgegateway_network_routed", "cloudavenue_publicip", "cloudavenue_vm_affinity_rule", "cloudavenue_vm_disk"],
};
