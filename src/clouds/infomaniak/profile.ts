import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import type { InfomaniakProps } from "./cloud";
import { Faults } from "../../core/faults";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** The host names of a region: `api.pub1.infomaniak.cloud`, `s3.pub1.infomaniak.cloud`. */
const PLATFORMS: Record<string, string> = { "dc3-a": "pub1", "dc4-a": "pub2" };

/**
 * Octavia: scenario 4 of https://docs.infomaniak.cloud/documentation/02.network/010.scenarios/. Designate:
 * https://docs.infomaniak.cloud/identity/policies/designate lets members create zones and record sets. Barbican:
 * https://docs.infomaniak.cloud/identity/ names its roles `creator` and `observer`. All undated, read 2026-11-24.
 * Of Manila those pages say nothing.
 */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.DESIGNATE, OpenStackService.BARBICAN];

/** The profile of a region of Infomaniak. */
export function infomaniakProfile(scope: Construct, props: InfomaniakProps): OpenStackProfile {
  const faults = new Faults(scope, "Infomaniak");
  const region = findRegion(faults, props.region, CATALOGUE.regions);
  faults.throwIfAny();
  const platform = PLATFORMS[props.region];
  return {
    cloudName: "Infomaniak",
    region: region!,
    zone: props.zone,
    catalogue: CATALOGUE,
    authUrl: `https://api.${platform}.infomaniak.cloud/identity/v3`,
    externalNetwork: "ext-floating1",
    services: SERVICES,
    directPublicNetwork: "ext-net1",
    objectStorage: ObjectStorageApi.SWIFT,
    swiftS3: { endpoint: `https://s3.${platform}.infomaniak.cloud`, region: "us-east-1" },
  };
}
