import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { CleuraProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/**
 * citynetwork/docs (2025-12-11): docs/reference/features/public.md has load balancers and IPsec VPN in all three regions,
 * docs/reference/api/openstack/index.md names Octavia and Barbican. DNS is "in deployment, not yet supported" there. Magnum runs,
 * but which cluster templates it offers is not written.
 */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.BARBICAN, OpenStackService.VPNAAS];

/** citynetwork/docs: docs/reference/limitations/openstack.md (2025-12-11). */
const NO_MANILA = "Cleura's documentation says that OpenStack Manila is not available";

/** The profile of a region of Cleura. */
export function cleuraProfile(scope: Construct, props: CleuraProps): OpenStackProfile {
  const faults = new Faults(scope, "Cleura");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  const host = props.region.toLowerCase();
  return {
    cloudName: "Cleura",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: `https://${host}.citycloud.com:5000/v3`,
    externalNetwork: "ext-net",
    services: SERVICES,
    noFileSharesReason: NO_MANILA,
    objectStorage: ObjectStorageApi.SWIFT,
    // The region: docs/reference/limitations/object-storage.md (2025-12-11), in a backend for Terraform.
    swiftS3: { endpoint: `https://s3-${host}.citycloud.com`, region: "us-east-1" },
  };
}
