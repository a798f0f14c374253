/**
 * A machine type of a SECA cloud: an instance SKU, whose name its operator gives.
 */
export interface SecaMachineType {
  /** The name of the SKU. */
  readonly name: string;
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
  /**
   * Processor architecture, `x86_64` or `arm64`.
   *
   * @default "x86_64"
   */
  readonly architecture?: string;
}

/**
 * An image of a SECA cloud, whose name its operator gives.
 */
export interface SecaImage {
  /** The distribution: `ubuntu`, `debian`, `rocky`, `almalinux`, `fedora`. */
  readonly distribution: string;
  /** The version of the distribution: `24.04`, `12`. */
  readonly version: string;
  /** The name. */
  readonly name: string;
}
