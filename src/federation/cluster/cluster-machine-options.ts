import type { CloudInit } from "../../compute/cloud-init";
import type { MachineImage } from "../../compute/machine-image";
import type { MachineType } from "../../compute/machine-type";

/**
 * What the machines of a cluster's nodes have in common.
 */
export interface ClusterMachineOptions {
  /** Which machine each node runs on. */
  readonly machine: MachineType;
  /**
   * Which operating system nodes start from. It has cloud-init, systemd, and Debian's packages `haproxy` and `python3` under these names.
   *
   * @default MachineImage.debian("12")
   */
  readonly image?: MachineImage;
  /**
   * Size of the root disk in GiB, which holds images, logs and volumes of the class `local-path`.
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
   * What each node does at its first boot, besides what the cluster needs.
   *
   * @default - nothing
   */
  readonly cloudInit?: CloudInit;
  /**
   * Whether each node gets a public IPv4 address of its own. Closed to the internet all the same, until something is allowed.
   *
   * @default - true where the federation's egress is Egress.PUBLIC_IP, as there is no other way out; false elsewhere
   */
  readonly publicIp?: boolean;
  /**
   * Tags at the clouds.
   *
   * @default - those of the cloud and the federation
   */
  readonly tags?: Record<string, string>;
}
