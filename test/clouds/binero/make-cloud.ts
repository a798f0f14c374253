import type { Construct } from "constructs";
import { Binero } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/binero/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Binero => new Binero(scope, id, { region: "europe-se-1", cloudsYaml: "binero" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
