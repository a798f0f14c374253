import type { Construct } from "constructs";
import { OpenTelekomCloud } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/opentelekomcloud/sample";

/** The same beside other clouds that descend from OpenStack. */
export const makeBeside = (scope: Construct, id = "cloud"): OpenTelekomCloud =>
  new OpenTelekomCloud(scope, id, { region: "eu-de", cloudsYaml: "opentelekomcloud" });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "opentelekomcloud/opentelekomcloud",
  types: [
    "opentelekomcloud_cce_cluster_v3",
    "opentelekomcloud_compute_keypair_v2",
    "opentelekomcloud_compute_servergroup_v2",
    "opentelekomcloud_dns_zone_v2",
    "opentelekomcloud_evs_volume_v3",
    "opentelekomcloud_networking_secgroup_v2",
    "opentelekomcloud_vpc_eip_v1",
    "opentelekomcloud_vpc_subnet_v1",
    "opentelekomcloud_vpc_v1",
  ],
};
