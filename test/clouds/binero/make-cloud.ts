import type { Construct } from "constructs";
import { Binero } from "archipel";

/** Binero cloud, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Binero => new Binero(scope, id, { region: "europe-se-1" });

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Binero => new Binero(scope, id, { region: "europe-se-1", cloudsYaml: "binero" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
