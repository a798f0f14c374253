import type { Construct } from "constructs";
import { ovhProfile } from "./profile";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import type { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";

/**
 * Properties of OVHcloud Public Cloud.
 */
export interface OvhCloudProps extends OpenStackCredentials {
  /**
   * The region, for instance `GRA11`.
   *
   * @see https://www.ovhcloud.com/en/public-cloud/regions-availability/
   */
  readonly region: string;
  /**
   * Which API makes the buckets.
   *
   * @default - Swift where the region has it, else S3
   * @see https://help.ovhcloud.com/csm/en-public-cloud-storage-s3-location?id=kb_article_view&sysparm_article=KB0047382
   */
  readonly objectStorage?: ObjectStorageApi;
}

/**
 * OVHcloud Public Cloud, an OpenStack cloud.
 *
 * Credentials are those of an OpenStack user of the project: the control panel hands out its `openrc.sh` and `clouds.yaml`.
 */
export class OvhCloud extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: OvhCloudProps) {
    super(scope, id, ovhProfile(scope, props), props);
  }
}
