import type { Construct } from "constructs";
import { sysElevenProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of the SysEleven Stack.
 */
export interface SysElevenProps extends OpenStackCredentials {
  /**
   * The region: `cbk`, `dbl` (Berlin) or `fes` (Frankfurt).
   *
   * @see https://docs.syseleven.de/syseleven-stack/en/reference/regions
   */
  readonly region: string;
}

/**
 * The SysEleven Stack, an OpenStack cloud.
 *
 * Credentials are those of an OpenStack user or an application credential, and hold for all regions.
 */
export class SysEleven extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: SysElevenProps) {
    super(scope, id, sysElevenProfile(scope, shaped(scope, "SysEleven", "SysElevenProps", props)), props);
  }
}
