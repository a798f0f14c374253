import type { Construct } from "constructs";
import { OvhCloud } from "archipel";
import { existing } from "../../support/existing-openstack";
import type { Existing } from "../../support/programs";

/** A Public Cloud project. */
export const PROJECT_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

export { sample as makeCloud } from "../../../src/clouds/ovhcloud/sample";

/** OVHcloud, whose buckets OVHcloud's own provider makes. */
export const makeProjectCloud = (scope: Construct, id = "cloud"): OvhCloud => new OvhCloud(scope, id, { region: "DE1", projectId: PROJECT_ID });

/** The same, which orders the zones of a program. */
export const makeOrderingCloud = (scope: Construct, id = "cloud"): OvhCloud =>
  new OvhCloud(scope, id, { region: "DE1", projectId: PROJECT_ID, orderDnsZones: true });

/** The same, in a zone of a region that has three. */
export const makeZonalCloud = (scope: Construct, id = "cloud"): OvhCloud =>
  new OvhCloud(scope, id, { region: "EU-WEST-PAR", zone: "eu-west-par-a", projectId: PROJECT_ID });

/** In the matrix beside the cloud as it is made with the fewest properties. */
export const alsoShown = { "with projectId": makeProjectCloud };

/** Beside another OpenStack cloud: each has its entry of `clouds.yaml`. */
export const makeBeside = (scope: Construct, id = "cloud"): OvhCloud => new OvhCloud(scope, id, { region: "DE1", cloudsYaml: "ovhcloud" });

/** What the suite's imports stand for: something of each of these types exists already. */
export { existing };

/** The same, and what exists in OVHcloud's own API. */
export const existingWithProject: Existing = { ...existing, besides: { provider: "ovh/ovh", types: ["ovh_cloud_project_kube", "ovh_domain_zone"] } };
