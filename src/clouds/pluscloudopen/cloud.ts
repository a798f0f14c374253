import type { Construct } from "constructs";
import { plusCloudOpenProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of pluscloud open.
 */
export interface PlusCloudOpenProps extends OpenStackCredentials {
  /**
   * The environment: `prod1` (Cologne), `prod2`, `prod3` (Hamburg) or `prod4` (Düsseldorf). Each is a cloud of its own, with its own
   * credentials.
   *
   * @see https://docs.plusserver.com/en/compute/pluscloudopen/introduction/environments/
   */
  readonly region: string;
}

/**
 * plusserver's pluscloud open, an OpenStack cloud by the standards of the Sovereign Cloud Stack.
 *
 * Credentials are those of a project, which the dashboard hands out as `clouds.yaml` or RC file.
 */
export class PlusCloudOpen extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: PlusCloudOpenProps) {
    super(scope, id, plusCloudOpenProfile(scope, shaped(scope, "PlusCloudOpen", "PlusCloudOpenProps", props)), props);
  }
}
