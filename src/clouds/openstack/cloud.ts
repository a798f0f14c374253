import type { Construct } from "constructs";
import type { OpenStackFlavor, OpenStackImage } from "./flavors";
import { givenProfile } from "./profile";
import { shaped } from "../../core/shape-check";
import type { OpenStackCredentials } from "../../families/openstack/credential-props";
import type { OpenStackFileShares } from "../../families/openstack/file-share-settings";
import type { OpenStackKubernetes } from "../../families/openstack/kubernetes-settings";
import type { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import { OpenStackCloud } from "../../families/openstack/openstack-cloud";
import type { OpenStackService } from "../../families/openstack/services";

/**
 * Properties of an OpenStack cloud.
 */
export interface OpenStackProps extends OpenStackCredentials {
  /** What Keystone calls the region, for instance `RegionOne`. */
  readonly region: string;
  /**
   * The address of Keystone, the identity service, `https://…/v3`.
   *
   * @default - from `clouds.yaml` or the environment variable `OS_AUTH_URL`
   * @see https://docs.openstack.org/python-openstackclient/latest/cli/man/openstack.html
   */
  readonly authUrl?: string;
  /**
   * The name of the network that routers lead to and public addresses come from: `openstack network list --external`.
   *
   * @default "public"
   * @see https://docs.openstack.org/neutron/latest/admin/intro-os-networking.html
   */
  readonly externalNetwork?: string;
  /**
   * The identifier of that network.
   *
   * @default - looked up by its name
   */
  readonly externalNetworkId?: string;
  /**
   * The name of a network with public addresses that servers may stand on directly.
   *
   * @default - there is none; a server needs a private network
   */
  readonly directPublicNetwork?: string;
  /**
   * The flavors that `MachineType.needs` and `MachineType.named` find.
   *
   * @default - none; `MachineType.described` needs no list
   * @see https://docs.openstack.org/nova/latest/user/flavors.html
   */
  readonly flavors?: OpenStackFlavor[];
  /**
   * The images that `MachineImage.ubuntu` and its like find.
   *
   * @default - none; `MachineImage.named` needs no list
   */
  readonly images?: OpenStackImage[];
  /**
   * The types of volumes.
   *
   * @default - any name is let through
   */
  readonly volumeTypes?: string[];
  /**
   * The names of the availability zones.
   *
   * @default - any name is let through
   * @see https://docs.openstack.org/nova/latest/admin/availability-zones.html
   */
  readonly availabilityZones?: string[];
  /**
   * How the user that the image comes with is called, by distribution; `default` for the rest.
   *
   * @default - the names of the distributions' own cloud images
   */
  readonly loginUsers?: Record<string, string>;
  /**
   * ISO 3166-1 alpha-2 code of the country where the data centres stand.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The city or town, in its English spelling.
   *
   * @default - unknown
   */
  readonly city?: string;
  /**
   * The S3 endpoint, `https://…` without the bucket.
   *
   * @default - buckets do not speak S3
   * @see https://docs.openstack.org/swift/latest/s3_compat.html
   */
  readonly s3Endpoint?: string;
  /**
   * The region that S3 clients sign with.
   *
   * @default "us-east-1"
   */
  readonly s3Region?: string;
  /**
   * Which API makes the buckets.
   *
   * @default ObjectStorageApi.SWIFT
   */
  readonly objectStorage?: ObjectStorageApi;
  /**
   * The services that the cloud runs besides those that every OpenStack does; `openstack catalog list` shows them.
   *
   * @default - none of them
   */
  readonly services?: OpenStackService[];
  /**
   * What Magnum makes Kubernetes clusters of. `services` must list Magnum, too.
   *
   * @default - unknown; there are no clusters
   */
  readonly kubernetes?: OpenStackKubernetes;
  /**
   * How Manila makes file shares. `services` must list Manila, too.
   *
   * @default - on the network that they are for, of any size
   */
  readonly fileShares?: OpenStackFileShares;
  /**
   * Path of a file with the certificates that the cloud's own is signed by.
   *
   * @default - those of the system
   */
  readonly caCertFile?: string;
}

/**
 * Any OpenStack cloud: a private one, or a public one that this library has no class for.
 */
export class OpenStack extends OpenStackCloud {
  /**
   * @throws ValidationError when the region is not known when the program runs, or a property is wrong
   */
  public constructor(scope: Construct, id: string, props: OpenStackProps) {
    super(scope, id, givenProfile(scope, shaped(scope, "OpenStack", "OpenStackProps", props)), props, props.caCertFile);
  }
}
