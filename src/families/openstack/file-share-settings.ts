/**
 * How Manila makes file shares, which differs from cloud to cloud. `openstack share type list --long` shows it.
 */
export interface OpenStackFileShares {
  /**
   * Whether file shares are served on the network that they are for, by share servers of its own: what share types call
   * `driver_handles_share_servers`. Where they are not, the network must reach the operator's storage without translation of addresses.
   *
   * @default true
   * @see https://docs.openstack.org/manila/latest/admin/shared-file-systems-share-types.html
   */
  readonly shareNetworks?: boolean;
  /**
   * The smallest file share in GiB.
   *
   * @default 1
   */
  readonly minSizeGib?: number;
  /**
   * The largest file share in GiB.
   *
   * @default - up to the quota
   */
  readonly maxSizeGib?: number;
}
