import type { Construct } from "constructs";
import { OvhContainers } from "./containers";
import { OvhContext } from "./context";
import { OvhDatabases } from "./databases";
import { OvhDns } from "./dns";
import { OvhKubernetes } from "./kubernetes";
import type { OvhProfile } from "./profile";
import { ovhProfile } from "./profile";
import { ProjectBuckets } from "./project-buckets";
import { hasThreeZones } from "./regions";
import { shaped } from "../../core/shape-check";
import type { IBucketStore } from "../../families/openstack/bucket-store";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import type { DriverContext } from "../../families/openstack/lookups";
import type { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";
import type { IOwnServices } from "../../families/openstack/own-services";

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
   * @default - S3 with `projectId`; else Swift where the region has it, and S3 where not
   * @see https://help.ovhcloud.com/csm/en-public-cloud-storage-s3-location?id=kb_article_view&sysparm_article=KB0047382
   */
  readonly objectStorage?: ObjectStorageApi;
  /**
   * The identifier of the Public Cloud project, as the control panel shows it under the project's name. With it, buckets and their keys are
   * made by OVHcloud's own API: a key opens its bucket alone; and there are DNS, Kubernetes, databases, caches and registries. Two sorts of credentials are then needed, those of OpenStack and, for the
   * provider `ovh/ovh`, `OVH_ENDPOINT` with `OVH_CLIENT_ID` and `OVH_CLIENT_SECRET`, or with `OVH_APPLICATION_KEY`,
   * `OVH_APPLICATION_SECRET` and `OVH_CONSUMER_KEY`. A bucket that was made without it is another one: it is replaced.
   *
   * @default - buckets are made by the OpenStack user, whose keys open all buckets of the project
   * @see https://github.com/ovh/terraform-provider-ovh/blob/master/docs/index.md
   */
  readonly projectId?: string;
  /**
   * Whether a DnsZone of the program is ordered. At OVHcloud a zone is a product: Terraform places an order that is billed to the account's
   * default means of payment and renewed until somebody ends it, and ends it only after the account's owner confirmed by mail. A registered
   * domain has its zone already, and zones that exist cost nothing more: `DnsZone.fromZoneAttributes`. Needs `projectId`.
   *
   * @default false
   * @see https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/domain_zone.md
   */
  readonly orderDnsZones?: boolean;
}

/**
 * OVHcloud Public Cloud: OpenStack for servers, networks and volumes, and OVHcloud's own API for buckets and managed services where `projectId`
 * is given.
 *
 * Credentials are those of an OpenStack user of the project: the control panel hands out its `openrc.sh` and `clouds.yaml`.
 */
export class OvhCloud extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is unknown, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: OvhCloudProps) {
    super(scope, id, ovhProfile(scope, shaped(scope, "OvhCloud", "OvhCloudProps", props)), props);
  }

  /** @internal */
  protected _bucketStore(context: DriverContext): IBucketStore {
    const { projectId } = context.profile as OvhProfile;
    return projectId === undefined ? super._bucketStore(context) : new ProjectBuckets(new OvhContext(this, projectId), context.profile.s3!);
  }

  /** @internal */
  protected _ownServices({ profile }: DriverContext): IOwnServices {
    const { projectId, orderDnsZones } = profile as OvhProfile;
    if (projectId === undefined) {
      return {};
    }
    const context = new OvhContext(this, projectId);
    const region = profile.s3!.s3.region.toUpperCase();
    const threeZones = hasThreeZones(profile.region.name);
    return {
      dns: new OvhDns(context, orderDnsZones),
      kubernetes: new OvhKubernetes(context, threeZones),
      databases: new OvhDatabases(context, region),
      containers: new OvhContainers(context, region),
    };
  }
}
