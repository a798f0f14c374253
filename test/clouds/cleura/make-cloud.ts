import type { Construct } from "constructs";
import { Cleura } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/cleura/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Cleura => new Cleura(scope, id, { region: "Sto2", cloudsYaml: "cleura" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
