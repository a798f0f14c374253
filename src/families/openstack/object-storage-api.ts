/**
 * The API by which buckets are made.
 */
export enum ObjectStorageApi {
  /** OpenStack's own, Swift. */
  SWIFT = "swift",
  /** The S3 API, through the `aminueza/minio` provider. */
  S3 = "s3",
}
