import type { Construct } from "constructs";
import { SysEleven } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/syseleven/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): SysEleven => new SysEleven(scope, id, { region: "fes", cloudsYaml: "syseleven" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
