import type { Construct } from "constructs";
import { cleuraProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of Cleura.
 */
export interface CleuraProps extends OpenStackCredentials {
  /**
   * The region: `Kna1`, `Sto2` or `Fra1`.
   *
   * @see https://docs.cleura.cloud/reference/features/public/
   */
  readonly region: string;
}

/**
 * Cleura's public cloud, an OpenStack cloud. Its Compliant Cloud is a deployment of its own, reached by `OpenStack`.
 *
 * Credentials are those of an OpenStack user or an application credential of the region: the web interface hands out the RC file.
 */
export class Cleura extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: CleuraProps) {
    super(scope, id, cleuraProfile(scope, shaped(scope, "Cleura", "CleuraProps", props)), props);
  }
}
