import type { Construct } from "constructs";
import { leafcloudProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Leafcloud.
 */
export interface LeafcloudProps extends OpenStackCredentials {
  /**
   * The region, `europe-nl`.
   *
   * @see https://docs.leaf.cloud/en/latest/terraform/tf-state/
   */
  readonly region: string;
}

/**
 * Leafcloud, an OpenStack cloud whose servers heat buildings.
 *
 * Credentials are those of an application credential, which the dashboard makes and hands out as `clouds.yaml`.
 */
export class Leafcloud extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: LeafcloudProps) {
    super(scope, id, leafcloudProfile(scope, shaped(scope, "Leafcloud", "LeafcloudProps", props)), props);
  }
}
