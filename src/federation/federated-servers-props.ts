import type { SharedPorts } from "./ports/shared-ports";
import type { Spread } from "./spread";
import type { CloudInit } from "../compute/cloud-init";
import type { MachineImage } from "../compute/machine-image";
import type { MachineType } from "../compute/machine-type";

/**
 * What servers of a federation have in common.
 */
export interface FederatedServerOptions {
  /** Which machine each runs on. */
  readonly machine: MachineType;
  /** Which operating system they start from. */
  readonly image: MachineImage;
  /**
   * Size of the root disk in GiB.
   *
   * @default - that of the machine type or the image
   */
  readonly rootDiskGib?: number;
  /**
   * Public keys that may log in as the image's own user.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * What each does at its first boot, besides what the federation needs.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;
  /**
   * Whether each gets a public IPv4 address of its own. Closed to the internet all the same, until something is allowed.
   *
   * @default - true where the federation's egress is Egress.PUBLIC_IP, as there is no other way out; false elsewhere
   */
  readonly publicIp?: boolean;
  /**
   * Tags.
   *
   * @default - those of the cloud and the federation
   */
  readonly tags?: Record<string, string>;
}

/**
 * Properties of servers that are shared out among the members.
 */
export interface FederatedServersProps extends FederatedServerOptions {
  /** How many in all, 0 to 10,000. */
  readonly count: number;
  /**
   * How they are shared out.
   *
   * @default Spread.even()
   */
  readonly spread?: Spread;
  /**
   * Ports on each of them that lead to all of them, wherever they are.
   *
   * @default - none
   */
  readonly sharedPorts?: SharedPorts;
}
