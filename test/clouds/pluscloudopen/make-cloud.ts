import type { Construct } from "constructs";
import { PlusCloudOpen } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/pluscloudopen/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): PlusCloudOpen =>
  new PlusCloudOpen(scope, id, { region: "prod1", cloudsYaml: "pluscloudopen" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
