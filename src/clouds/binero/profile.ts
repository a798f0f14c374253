import type { Construct } from "constructs";
import { CATALOGUE, EXTERNAL_NETWORKS } from "./catalogue";
import type { BineroProps } from "./cloud";
import { checkOneOf, checkResolved } from "../../core/checks";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** binerogroup/documentation: openstack-api.rst (2026-03-31). */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.DESIGNATE, OpenStackService.BARBICAN];

/** "If you are unsure, use europe-se-1a": networking/router/launching-a-router/openstack-terminal-client.rst, there. */
const DEFAULT_ZONE = "europe-se-1a";

/** The profile of a zone of Binero. */
export function bineroProfile(scope: Construct, props: BineroProps): OpenStackProfile {
  const { zone = DEFAULT_ZONE } = props;
  const faults = new Faults(scope, "Binero");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  if (checkResolved(faults, "zone", zone, "it decides which network routers lead to")) {
    checkOneOf(faults, "zone", zone, Object.keys(EXTERNAL_NETWORKS));
  }
  faults.throwIfAny();
  return {
    cloudName: "Binero",
    region: region!,
    zone,
    catalogue: CATALOGUE,
    authUrl: "https://auth.binero.cloud:5000/v3",
    externalNetwork: EXTERNAL_NETWORKS[zone],
    routerZone: zone,
    services: SERVICES,
    objectStorage: ObjectStorageApi.SWIFT,
    // storage/object-storage/{swift,endpoints,s3}.rst, there: Swift's endpoint is that of europe-se-1a, whatever the zone.
    swiftS3: { endpoint: "https://object-eu-se-1a.binero.cloud", region: "europe-se-1" },
  };
}
