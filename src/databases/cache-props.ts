import type { CacheEngine } from "./engine";
import type { CacheSize } from "./size";
import type { ICloud } from "../core/cloud";
import type { RemovalPolicy } from "../core/removal-policy";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * Properties of a cache.
 */
export interface CacheProps {
  /** Which cache runs, in which version. */
  readonly engine: CacheEngine;
  /** How large its nodes are. */
  readonly size: CacheSize;
  /**
   * How many nodes it has: one, two where the second takes over, or three and more that share the keys, for which clients have to speak
   * Redis Cluster.
   *
   * @default 1
   */
  readonly nodes?: number;
  /**
   * Whether clients speak TLS with it.
   *
   * @default - true where the cloud can, else false
   */
  readonly tls?: boolean;
  /**
   * The private network that it is reached on, by everything there.
   *
   * @default - that of `subnet`, else it is reached over the internet
   */
  readonly network?: INetwork;
  /**
   * The part of the private network.
   *
   * @default - the first of `network`
   */
  readonly subnet?: ISubnet;
  /**
   * The IPv4 blocks that reach it over the internet instead, such as `198.51.100.0/24`. The whole internet, `0.0.0.0/0`, has to be written out.
   *
   * @default - no public endpoint
   */
  readonly publicAccessFrom?: string[];
  /**
   * The name of its user.
   *
   * @default "app"
   */
  readonly userName?: string;
  /**
   * The password of its user, from a sensitive TerraformVariable or another resource.
   *
   * @default - one is made, by the cloud or by Terraform, which keeps it in its state
   */
  readonly password?: string;
  /**
   * The zone.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * What happens when the cache leaves the program.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
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

/**
 * A cache that exists.
 */
export interface CacheAttributes {
  /** The cloud's identifier. */
  readonly cacheId: string;
  /** Where it listens: an address or a host name. */
  readonly host: string;
  /** The port. */
  readonly port: number;
}
