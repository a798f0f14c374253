import type { Construct } from "constructs";
import { CATALOGUE, ZONE } from "./catalogue";
import type { BineroProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** binerogroup/documentation: openstack-api.rst (2026-03-31). */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.DESIGNATE, OpenStackService.BARBICAN];

/** Routers lead to it and servers stand on it: networking/{floating-ips,directly-attached-ips}.rst, there. */
const PUBLIC = "europe-se-1-1a-net0";

/** The profile of Binero. */
export function bineroProfile(scope: Construct, props: BineroProps): OpenStackProfile {
  const faults = new Faults(scope, "Binero");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  return {
    cloudName: "Binero",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: "https://auth.binero.cloud:5000/v3",
    externalNetwork: PUBLIC,
    routerZone: ZONE,
    directPublicNetwork: PUBLIC,
    services: SERVICES,
    objectStorage: ObjectStorageApi.SWIFT,
    // storage/object-storage/{swift,endpoints,s3}.rst, there.
    swiftS3: { endpoint: "https://object-eu-se-1a.binero.cloud", region: "europe-se-1" },
  };
}
