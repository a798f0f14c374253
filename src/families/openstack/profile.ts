import type { OpenStackFileShares } from "./file-share-settings";
import type { OpenStackKubernetes } from "./kubernetes-settings";
import type { ObjectStorageApi } from "./object-storage-api";
import type { OpenStackService } from "./services";
import type { Capability, Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import type { Region } from "../../core/region";
import type { S3Endpoint } from "../../storage/driver";

/**
 * The S3 side of an OpenStack cloud.
 */
export interface OpenStackS3 {
  /** Where the S3 API is. */
  readonly s3: S3Endpoint;
  /** What its buckets can do beyond being made and destroyed. */
  readonly capabilities: Capability[];
  /** Reasons for what they cannot do. */
  readonly shortfalls: Shortfall[];
  /**
   * Whether buckets are reached by paths alone, and have no host names of their own.
   *
   * @default false
   */
  readonly pathStyle?: boolean;
}

/**
 * What differs between one OpenStack cloud and the next, as data.
 */
export interface OpenStackProfile {
  /** The cloud's name for people: `OVHcloud`. */
  readonly cloudName: string;
  /** Where it stands. `region.name` is what Keystone calls the region. */
  readonly region: Region;
  /**
   * The availability zone of constructs that name none.
   *
   * @default - the cloud chooses
   */
  readonly zone?: string;
  /** What is known about the cloud. */
  readonly catalogue: Catalogue;
  /**
   * The address of Keystone, the identity service.
   *
   * @default - from `clouds.yaml` or the environment variable `OS_AUTH_URL`
   */
  readonly authUrl?: string;
  /** The name of the network that routers lead to and public addresses come from. */
  readonly externalNetwork: string;
  /**
   * The identifier of that network.
   *
   * @default - looked up by its name when a router needs it
   */
  readonly externalNetworkId?: string;
  /**
   * The zone of the routers, where they and that network are of one.
   *
   * @default - the cloud chooses
   */
  readonly routerZone?: string;
  /**
   * The name of a network with public addresses that servers may stand on directly.
   *
   * @default - there is none; a server needs a private network
   */
  readonly directPublicNetwork?: string;
  /**
   * Why programs make no networks and no public addresses: a server stands on `directPublicNetwork`, with an address of it for as long as
   * it lives.
   *
   * @default - programs make them
   */
  readonly noNetworksReason?: string;
  /**
   * How the user that the image comes with is called, by distribution; `default` for the rest.
   *
   * @default - the names of the distributions' own cloud images
   */
  readonly loginUsers?: Record<string, string>;
  /**
   * What follows the names of the catalogue's images at the cloud, as a regular expression: the date of their making, say. Of the images
   * that are called so, servers get the newest.
   *
   * @default - nothing; the catalogue has the whole names
   */
  readonly imageNameEnd?: string;
  /**
   * The services that it runs besides those that every cloud does.
   *
   * @default - none of them
   */
  readonly services?: OpenStackService[];
  /**
   * What Magnum makes Kubernetes clusters of.
   *
   * @default - unknown; there are no clusters, though Magnum may run
   */
  readonly kubernetes?: OpenStackKubernetes;
  /**
   * How Manila makes file shares.
   *
   * @default - on the network that they are for, of any size
   */
  readonly fileShares?: OpenStackFileShares;
  /**
   * Why there is no Manila.
   *
   * @default - `services` do not list it
   */
  readonly noFileSharesReason?: string;
  /**
   * Why no tunnels can be made by VPNaaS.
   *
   * @default - `services` do not list it
   */
  readonly noVpnReason?: string;
  /** Which API makes the buckets. */
  readonly objectStorage: ObjectStorageApi;
  /**
   * Why there is no Swift.
   *
   * @default - there is Swift
   */
  readonly noSwiftReason?: string;
  /**
   * The S3 API that serves the containers of Swift.
   *
   * @default - Swift's containers do not speak S3
   */
  readonly swiftS3?: S3Endpoint;
  /**
   * What Keystone calls the region in which Swift is.
   *
   * @default - the cloud's region
   */
  readonly swiftRegion?: string;
  /**
   * The S3 API by which buckets can be made.
   *
   * @default - there is none
   */
  readonly s3?: OpenStackS3;
  /**
   * Why it lacks what it does, where more is to be said than that a service does not run.
   *
   * @default - nothing more
   */
  readonly absences?: Shortfall[];
}
