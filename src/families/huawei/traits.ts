/** What differs between one cloud of the family and the next, as data. */
export interface HuaweiTraits {
  /** Size of the root disk that nothing is asked of, in GiB. */
  readonly rootDiskGib: number;
  /** The type of volumes, and of root disks, that name none. */
  readonly volumeType: string;
  /** The bandwidth of public addresses, in Mbit/s. */
  readonly bandwidthMbit: number;
  /** The size of gateways that translate addresses. */
  readonly natSize: string;
  /** How the user that the image comes with is called, by distribution; `default` for the rest. */
  readonly loginUsers: Record<string, string>;
  /** The address blocks that an interface is given, so that its server may forward packets of others. */
  readonly forwardedBlocks: (cidrs: readonly string[]) => string[];
}
