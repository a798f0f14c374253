import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { PlusCloudOpenProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/**
 * plusserver/docs (2025-11-13), content/en/compute/pluscloudopen: tutorials/octaviametrics and reference/networks-lb-flip-sec have
 * Octavia, the latter and reference/volumes-snap-back Barbican. Designate and Manila are in the release notes of SCS R7 alone, as
 * parts of OpenStack.
 */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.BARBICAN];

/** The profile of an environment of pluscloud open. */
export function plusCloudOpenProfile(scope: Construct, props: PlusCloudOpenProps): OpenStackProfile {
  const faults = new Faults(scope, "pluscloud open");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  const host = `https://${props.region}.api.pco.get-cloud.io`;
  return {
    cloudName: "pluscloud open",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: `${host}:5000/v3`,
    // plusserver/docs: content/en/compute/pluscloudopen/reference/networks-lb-flip-sec/_index.md (2025-11-13).
    externalNetwork: "ext01",
    services: SERVICES,
    noFileSharesReason: "plusserver's documentation has file shares as a product of its own (plusstorage), not by OpenStack's Manila",
    objectStorage: ObjectStorageApi.SWIFT,
    // The port and the region: the same documentation's tutorials/terraform/backend, in a backend for Terraform.
    swiftS3: { endpoint: `${host}:8080`, region: "us-east-1" },
  };
}
