import type { Construct } from "constructs";
import { Leafcloud, MachineType } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/leafcloud/sample";

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): Leafcloud => new Leafcloud(scope, id, { region: "europe-nl", cloudsYaml: "leafcloud" });

/** The catalogue knows the sizes of flavors with graphics processors alone. */
export const bench = { machine: MachineType.described({ name: "ec1.small", diskGib: 0 }) };

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing } from "../../support/existing-openstack";
