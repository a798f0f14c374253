import type { Construct } from "constructs";
import type { OpenStack } from "archipel";
import { sample } from "../../../src/clouds/openstack/sample";

/** The testbed, or the OpenStack that the environment tells of. */
export const makeCloud = (scope: Construct, id = "cloud"): OpenStack =>
  sample(scope, id, { region: process.env.OS_REGION_NAME ?? "RegionOne", cloudsYaml: process.env.OS_CLOUD ?? "testbed" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";

/** The testbed has one zone and one type of volume. */
export const bench = { zone: "nova", volumeType: "__DEFAULT__" };
