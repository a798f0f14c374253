import type { Construct } from "constructs";
import { catalogueOf, IMAGE_NAME_END, REGIONS } from "./catalogue";
import type { SysElevenProps } from "./cloud";
import { objectStorageOf } from "./s3";
import { Faults } from "../../core/faults";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { findRegion } from "../../families/openstack/regions";
import { OpenStackService } from "../../families/openstack/services";

/** syseleven/grav-docs-syseleven-stack (2025-09-17): user/pages/04.Reference/{08.network/02.lbaas,07.dns,13.secrets}/docs.en.md. */
const SERVICES = [OpenStackService.OCTAVIA, OpenStackService.DESIGNATE, OpenStackService.BARBICAN];

/** user/pages/04.Reference/08.network/docs.en.md, there. */
const NO_VPN = "SysEleven's VPNaaS knows AES-CBC and the groups 5 and 14, and none of what a tunnel is protected by unless told otherwise (AES-GCM, group 20)";

/** The profile of a region of the SysEleven Stack. */
export function sysElevenProfile(scope: Construct, props: SysElevenProps): OpenStackProfile {
  const faults = new Faults(scope, "SysEleven");
  findRegion(faults, props.region, REGIONS);
  faults.throwIfAny();
  const region = REGIONS.find(({ name }) => name === props.region)!;
  const catalogue = catalogueOf(region);
  return {
    cloudName: "SysEleven",
    region: catalogue.regions.find(({ name }) => name === props.region)!,
    zone: props.zone,
    catalogue,
    // user/pages/03.Howtos/13.application-credentials/docs.en.md, there.
    authUrl: "https://keystone.cloud.syseleven.net:5000/v3",
    externalNetwork: "ext-net",
    imageNameEnd: IMAGE_NAME_END,
    services: SERVICES,
    noFileSharesReason: "SysEleven's list of services has no Manila; volumes of the type quobyte-multiattach are for cluster file systems",
    noVpnReason: NO_VPN,
    ...objectStorageOf(region),
  };
}
