import type { Construct } from "constructs";
import { Infomaniak } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/infomaniak/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Infomaniak => new Infomaniak(scope, id, { region: "dc3-a", cloudsYaml: "infomaniak" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
