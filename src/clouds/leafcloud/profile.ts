import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { LeafcloudProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/**
 * leafcloudhq/documentation-rtd: docs/network/Creating-a-load-balancer-with-offload-SSL-Certificate.md (2026-07-03). Magnum runs, too, but
 * which cluster templates it has now is not written.
 */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.BARBICAN];

/**
 * Routers lead to it and floating IPs come from it: docs/network/Creating-a-new-router.md, docs/talos/creating-talos-cluster.md. Servers
 * stand on it: docs/Getting-Started/Launching-an-instance.md (2026-07-03).
 */
const EXTERNAL = "external";

/** The profile of Leafcloud. */
export function leafcloudProfile(scope: Construct, props: LeafcloudProps): OpenStackProfile {
  const faults = new Faults(scope, "Leafcloud");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  return {
    cloudName: "Leafcloud",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: "https://create.leaf.cloud:5000",
    externalNetwork: EXTERNAL,
    directPublicNetwork: EXTERNAL,
    services: SERVICES,
    objectStorage: ObjectStorageApi.SWIFT,
    // docs/terraform/tf-state.md (2026-07-03): a client has to name a region, and none is looked at.
    swiftS3: { endpoint: "https://leafcloud.store", region: "us-east-1" },
  };
}
