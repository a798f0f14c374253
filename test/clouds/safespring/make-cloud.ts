import type { Construct } from "constructs";
import { Safespring } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/safespring/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Safespring => new Safespring(scope, id, { region: "sto1", cloudsYaml: "safespring" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
