import type { ServerProps } from "../../compute/server-props";
import type { IBucket } from "../../storage/bucket";

/**
 * A key for the S3 API of a cloud. A `BucketAccessKey` is one.
 */
export interface BucketCredentials {
  /** The public half. */
  readonly accessKeyId: string;
  /** The secret half: from a `BucketAccessKey` or a sensitive TerraformVariable, never a literal. */
  readonly secretAccessKey: string;
}

/**
 * Properties of a replication.
 */
export interface BucketReplicationProps {
  /** What is copied. */
  readonly from: IBucket;
  /** Where to: a bucket of another cloud. Let it keep versions (`versioned: true`), so that what was overwritten or deleted at the source can be had from it. */
  readonly to: IBucket;
  /**
   * A key that reads the source.
   *
   * @default - a new BucketAccessKey, where the cloud makes them
   */
  readonly fromKey?: BucketCredentials;
  /**
   * A key that reads and writes the target.
   *
   * @default - a new BucketAccessKey, where the cloud makes them
   */
  readonly toKey?: BucketCredentials;
  /**
   * When it runs, as systemd's calendar events. A run that was missed is made up for; one that still goes on is not begun a second time.
   *
   * @default "hourly"
   * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events
   */
  readonly schedule?: string;
  /**
   * Whether objects that are not at the source are deleted at the target.
   *
   * @default false
   */
  readonly deleteExtraneous?: boolean;
  /**
   * How many objects one run may delete; a run that would delete more fails, as a source that was emptied would empty the target. For `deleteExtraneous` alone.
   *
   * @default 1000
   */
  readonly maxDeletions?: number;
  /**
   * Most that it takes of the line, in MiB per second.
   *
   * @default - all there is
   */
  readonly bandwidthMibps?: number;
  /**
   * Whether each run ends with a comparison: sizes, and checksums where both clouds have one of the object.
   *
   * @default true
   */
  readonly check?: boolean;
  /**
   * The server that does it, which gets a public address unless it is on a network.
   *
   * @default - none: put `cloudInit` into a server of your own
   */
  readonly server?: ServerProps;
}
