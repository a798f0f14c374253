import type { IBucket } from "../../storage/bucket";

/**
 * Where copies of a cluster's state go, besides the servers' own disks. It holds all secrets of the cluster, encrypted by keys that are in it, too: guard it as the cluster itself.
 *
 * @see https://docs.k3s.io/cli/etcd-snapshot#s3-compatible-object-store-support
 */
export interface ClusterSnapshots {
  /** The bucket. One of an operator without servers of the cluster outlives what hits any of them. */
  readonly bucket: IBucket;
  /**
   * When, in the five fields of cron, UTC.
   *
   * @default "0 *\/6 * * *"
   */
  readonly schedule?: string;
  /**
   * How many each server keeps.
   *
   * @default 28
   */
  readonly retention?: number;
}
