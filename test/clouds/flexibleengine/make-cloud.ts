import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { FlexibleEngine } from "archipel";

export { sample as makeCloud } from "../../../src/clouds/flexibleengine/sample";

/** The same beside other clouds that descend from OpenStack. */
export const makeBeside = (scope: Construct, id = "cloud"): FlexibleEngine => {
  const [accessKey, secretKey] = ["access", "secret"].map(
    (half) => new TerraformVariable(scope, `${id}-${half}-key`, { sensitive: true, default: "none" }).stringValue,
  );
  return new FlexibleEngine(scope, id, { accessKey, secretKey, domainName: "OCB0000001" });
};

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "flexibleenginecloud/flexibleengine",
  types: [
    "flexibleengine_blockstorage_volume_v2",
    "flexibleengine_cce_cluster_v3",
    "flexibleengine_compute_keypair_v2",
    "flexibleengine_compute_servergroup_v2",
    "flexibleengine_dns_zone_v2",
    "flexibleengine_networking_secgroup_v2",
    "flexibleengine_sfs_file_system_v2",
    "flexibleengine_vpc_eip",
    "flexibleengine_vpc_subnet_v1",
    "flexibleengine_vpc_v1",
  ],
};
