import type { Construct } from "constructs";
import { CysoCloud } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/cysocloud/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): CysoCloud => new CysoCloud(scope, id, { region: "ams2", cloudsYaml: "fuga" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
