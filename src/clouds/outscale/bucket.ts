import type { Construct } from "constructs";
import { BUCKETS } from "./capabilities";
import type { Context } from "./context";
import type { OutscaleKeys } from "./keys";
import { AccessKey } from "../../../l1/outscale/access-key";
import { noteOwnResources } from "../../core/own-resources";
import { definePublicRead } from "../../families/s3/public-read";
import { S3Store } from "../../families/s3/s3-store";
import type { AccessKeyHandle, BucketHandle, BucketSpec } from "../../storage/driver";

/**
 * OUTSCALE Object Storage, by its S3 API. The provider has no buckets.
 *
 * Conditional writes are left unknown: the provider's guide for Terraform's state (2026-08-12) turns on the lock that rests on them, as an
 * option, and says nowhere that a second lock is refused.
 *
 * @see https://docs.outscale.com/en/userguide/Introduction-to-OOS.html
 * @see https://docs.outscale.com/en/userguide/Bucket-Encryption-Configuration-Reference.html AES256
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/guides/oos-s3-backend-tfstate.md
 */
export function objectStore(context: Context, keys: OutscaleKeys): S3Store {
  const region = context.region.name;
  return new S3Store(context.cloud, {
    s3: { endpoint: `https://oos.${region}.outscale.com`, region },
    capabilities: BUCKETS,
    shortfalls: [],
    encrypts: true,
    credentials: () => keyPair(context, keys),
  });
}

/** The key that the cloud was given; else one more of the same user is made, as no resource tells the one in the environment. */
function keyPair({ cloud, provider }: Context, { accessKeyId, secretKeyId }: OutscaleKeys): AccessKeyHandle {
  if (accessKeyId !== undefined && secretKeyId !== undefined) {
    return { accessKeyId, secretAccessKey: secretKeyId };
  }
  const key = new AccessKey(cloud as unknown as Construct, "S3AccessKey", { provider });
  noteOwnResources(cloud, "S3AccessKey");
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretKey };
}

/** @see https://docs.outscale.com/en/userguide/Bucket-Policy-Configuration-Reference.html for what everybody may read */
export function defineBucket(store: S3Store, scope: Construct, spec: BucketSpec): BucketHandle {
  const handle = store.defineBucket(scope, { ...spec, publicRead: false });
  if (spec.publicRead) {
    definePublicRead(store, scope, handle.bucketName);
  }
  return handle;
}
