import type { Construct } from "constructs";
import { Elastx } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/elastx/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Elastx => new Elastx(scope, id, { region: "se-sto", cloudsYaml: "elastx" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
