import type { Construct } from "constructs";
import { infomaniakProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Infomaniak Public Cloud.
 */
export interface InfomaniakProps extends OpenStackCredentials {
  /**
   * The region, `dc3-a` or `dc4-a`.
   *
   * @see https://docs.infomaniak.cloud/
   */
  readonly region: string;
}

/**
 * Infomaniak Public Cloud, an OpenStack cloud.
 *
 * Credentials are those of the project's OpenStack user (`PCU-…`): the manager hands out its `openrc` and `clouds.yaml`.
 */
export class Infomaniak extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: InfomaniakProps) {
    super(scope, id, infomaniakProfile(scope, shaped(scope, "Infomaniak", "InfomaniakProps", props)), props);
  }
}
