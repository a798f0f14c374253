import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { CysoCloudProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** Code index 56544049303 (2026-04-05), from https://cyso.cloud/docs/cloud/api-automation/service-endpoints/. */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.DESIGNATE];

/** Routers lead to it: osism/testbed, terraform/environments/fuga.tfvars (until 2024-11-29). Servers stand on it: code index 56544049303 and 16125207824. */
const PUBLIC = "public";

/** The profile of Cyso Cloud. */
export function cysoCloudProfile(scope: Construct, props: CysoCloudProps): OpenStackProfile {
  const faults = new Faults(scope, "Cyso Cloud");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  return {
    cloudName: "Cyso Cloud",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: "https://core.fuga.cloud:5000/v3",
    externalNetwork: PUBLIC,
    directPublicNetwork: PUBLIC,
    services: SERVICES,
    objectStorage: ObjectStorageApi.SWIFT,
    // Code index 56544049303 (2026-04-05), in a backend for Terraform.
    swiftS3: { endpoint: "https://core.fuga.cloud:8080", region: "ams2" },
  };
}
