import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { ElastxProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** The services on the overview page of Elastx's documentation (code index 1477687381, undated, read 2026-11-28). */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.BARBICAN];

/** The profile of Elastx. */
export function elastxProfile(scope: Construct, props: ElastxProps): OpenStackProfile {
  const faults = new Faults(scope, "Elastx");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  return {
    cloudName: "Elastx",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: "https://ops.elastx.cloud:5000/v3",
    externalNetwork: "elx-public1",
    services: SERVICES,
    noFileSharesReason: "Elastx's list of services has no Manila",
    objectStorage: ObjectStorageApi.SWIFT,
    // Elastx's page on s3cmd and that on Terraform's S3 backend (code index 45710579030 and 45324736846) sign for us-east-1.
    swiftS3: { endpoint: "https://swift.elastx.cloud", region: "us-east-1" },
  };
}
