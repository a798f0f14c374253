import type { Construct } from "constructs";
import { bineroProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Binero cloud.
 */
export interface BineroProps extends OpenStackCredentials {
  /**
   * The region, `europe-se-1`. Of its zones everything is in `europe-se-1a`.
   *
   * @see https://docs.binero.com/regions-and-availability-zones.html
   */
  readonly region: string;
}

/**
 * Binero cloud, an OpenStack cloud.
 *
 * Credentials are those of an API user, or an application credential.
 */
export class Binero extends OpenStackCloud {
  /**
   * @throws ValidationError when the region or the zone is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: BineroProps) {
    super(scope, id, bineroProfile(scope, shaped(scope, "Binero", "BineroProps", props)), props);
  }
}
