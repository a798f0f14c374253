import type { Construct } from "constructs";
import { cysoCloudProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Cyso Cloud.
 */
export interface CysoCloudProps extends OpenStackCredentials {
  /**
   * The region, `ams2`.
   *
   * @see https://cyso.cloud/docs/cloud/api-automation/service-endpoints/
   */
  readonly region: string;
}

/**
 * Cyso Cloud, until 2024 Fuga Cloud: an OpenStack cloud.
 *
 * Credentials are those of an application credential, which the dashboard makes and hands out as `clouds.yaml` or RC file.
 */
export class CysoCloud extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: CysoCloudProps) {
    super(scope, id, cysoCloudProfile(scope, shaped(scope, "CysoCloud", "CysoCloudProps", props)), props);
  }
}
