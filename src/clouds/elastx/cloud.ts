import type { Construct } from "constructs";
import { elastxProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Elastx.
 */
export interface ElastxProps extends OpenStackCredentials {
  /**
   * The region, `se-sto`; its zones are `sto1`, `sto2` and `sto3`.
   *
   * @see https://docs.elastx.cloud/docs/openstack-iaas/guides/getting_started/
   */
  readonly region: string;
}

/**
 * Elastx Cloud, an OpenStack cloud.
 *
 * Credentials are those of an application credential, which the dashboard makes and hands out as `openrc` or `clouds.yaml`.
 */
export class Elastx extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: ElastxProps) {
    super(scope, id, elastxProfile(scope, shaped(scope, "Elastx", "ElastxProps", props)), props);
  }
}
