import type { ICloud } from "../core/cloud";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * Properties of a load balancer. One of `network` and `subnet` is required.
 */
export interface LoadBalancerProps {
  /**
   * The private network that it reaches its targets over.
   *
   * @default - that of the subnet
   */
  readonly network?: INetwork;
  /**
   * The subnet that it stands on.
   *
   * @default - the first of the network's
   */
  readonly subnet?: ISubnet;
  /**
   * Whether it has a public address. When false, only the private network reaches it. Most clouds make a new load balancer when this changes.
   * A program that says neither is warned.
   *
   * @default true
   */
  readonly publicIp?: boolean;
  /**
   * Its IPv4 address on the private network.
   *
   * @default - the cloud picks one
   */
  readonly privateIp?: string;
  /**
   * The cloud's name of the size: on OpenStack a flavor of Octavia, on Scaleway a type such as `LB-S`, on Hetzner `lb11`.
   *
   * @default - the cloud's own; on Scaleway and Hetzner the smallest
   */
  readonly size?: string;
  /**
   * The zone it stands in. Targets may be in other zones.
   *
   * @default - that of the subnet, else the cloud's
   */
  readonly zone?: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}
