import type { Construct } from "constructs";
import type { IBucket } from "./bucket";
import { StorageCapability } from "./capabilities";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import { PortableConstruct } from "../core/portable";

/**
 * Properties of an access key.
 */
export interface BucketAccessKeyProps {
  /** The bucket it is for. */
  readonly bucket: IBucket;
  /**
   * The name at the cloud, where keys have names.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

/**
 * A key pair for the S3 API of a bucket's cloud. What it opens beyond the bucket is up to the cloud: see its page.
 *
 * The secret half is in Terraform's state, as with every provider: keep the state safe.
 */
export class BucketAccessKey extends PortableConstruct {
  /** The public half, `AWS_ACCESS_KEY_ID` of S3 clients. */
  public readonly accessKeyId: string;
  /** The secret half, `AWS_SECRET_ACCESS_KEY` of S3 clients. Terraform treats it as sensitive. */
  public readonly secretAccessKey: string;
  /** The S3 endpoint. */
  public readonly s3Endpoint: string;
  /** The region that S3 clients sign with. */
  public readonly s3Region: string;

  /**
   * @throws ValidationError when the name is wrong
   * @throws CapabilityError when the cloud has no such keys
   */
  public constructor(scope: Construct, id: string, props: BucketAccessKeyProps) {
    super(scope, id, Given.of("BucketAccessKeyProps", props, ({ bucket }) => bucket.cloud));
    const driver = this.cloud.storage;
    requireCapabilities(this, "BucketAccessKey", this.cloud, driver, [
      { capability: StorageCapability.BUCKET_ACCESS_KEY, property: "BucketAccessKey" },
    ]);
    const faults = new Faults(this, "BucketAccessKey");
    const name = nameFor(this, this.cloud, "accessKey", props.name, faults);
    faults.throwIfAny();
    const handle = driver!.defineAccessKey(this, { name, bucketName: props.bucket.bucketName });
    this.accessKeyId = handle.accessKeyId;
    this.secretAccessKey = handle.secretAccessKey;
    this.s3Endpoint = props.bucket.s3Endpoint;
    this.s3Region = props.bucket.s3Region;
  }
}
