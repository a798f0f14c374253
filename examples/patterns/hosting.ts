import type { MachineImage } from "archipel";
import type { FrontServerOptions } from "./front-server";

/**
 * A key of a bucket that was made by hand.
 */
export interface ExistingKey {
  readonly accessKeyId: string;
  /** A sensitive Terraform variable. */
  readonly secretAccessKey: string;
}

/**
 * What a program says about a cloud that lacks something. It is said, and not found out, so that nothing of what is deployed changes when the cloud learns it.
 */
export interface Hosting {
  /**
   * What servers start from, with podman in its packages.
   *
   * @default - Debian 12
   */
  readonly machineImage?: MachineImage;
  /**
   * Whether servers that are alike are kept on different hosts.
   *
   * @default true
   */
  readonly spread?: boolean;
  /**
   * A server that ends TLS.
   *
   * @default - a load balancer of the cloud does
   */
  readonly ownFront?: FrontServerOptions;
  /**
   * Whether PostgreSQL is on a server with a volume, whatever the cloud runs.
   *
   * @default false
   */
  readonly ownDatabase?: boolean;
  /**
   * A key to the bucket.
   *
   * @default - the program makes one
   */
  readonly filesKey?: ExistingKey;
}
