import type { Construct } from "constructs";
import { safespringProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Safespring.
 */
export interface SafespringProps extends OpenStackCredentials {
  /**
   * The site, `sto1`.
   *
   * @see https://docs.safespring.com/compute/sites/
   */
  readonly region: string;
}

/**
 * Safespring Compute, an OpenStack cloud without networks of one's own: servers stand on its network `public` and are kept apart by firewalls.
 *
 * Credentials are those of an application credential. Its API answers to known addresses alone: Safespring's own, and those that its support
 * lets in.
 */
export class Safespring extends OpenStackCloud {
  /**
   * @throws ValidationError when the site is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: SafespringProps) {
    super(scope, id, safespringProfile(scope, shaped(scope, "Safespring", "SafespringProps", props)), props);
  }
}
