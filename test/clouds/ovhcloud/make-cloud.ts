import type { Construct } from "constructs";
import { OvhCloud } from "archipel";

/** OVHcloud, with the fewest properties, in a region that has all that OVHcloud has anywhere. */
export const makeCloud = (scope: Construct, id = "cloud"): OvhCloud => new OvhCloud(scope, id, { region: "DE1" });

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): OvhCloud => new OvhCloud(scope, id, { region: "DE1", cloudsYaml: "ovhcloud" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
