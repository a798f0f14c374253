/**
 * A flavor, a machine type of an OpenStack cloud. `openstack flavor list` shows them.
 */
export interface OpenStackFlavor {
  /** The name. */
  readonly name: string;
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
  /** Size in GiB of the root disk that comes with it; 0 when it has none and boots from a volume. */
  readonly diskGib: number;
  /**
   * Processor architecture, `x86_64` or `arm64`.
   *
   * @default "x86_64"
   */
  readonly architecture?: string;
}

/**
 * An image of an OpenStack cloud. `openstack image list` shows them.
 */
export interface OpenStackImage {
  /** The distribution: `ubuntu`, `debian`, `rocky`, `almalinux`, `fedora`. */
  readonly distribution: string;
  /** The version of the distribution: `24.04`, `12`. */
  readonly version: string;
  /** The name that the cloud gives it. */
  readonly name: string;
}
