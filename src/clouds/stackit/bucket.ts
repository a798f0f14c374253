import type { Construct } from "constructs";
import { defineAccessKey } from "./access-key";
import type { Context } from "./context";
import { ObjectstorageBucket } from "../../../l1/stackit/objectstorage-bucket";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { nameRule } from "../../core/names-of";
import { noteOwnResources } from "../../core/own-resources";
import { lifecycleOf } from "../../core/removal-policy";
import { definePublicRead } from "../../families/s3/public-read";
import { S3Store } from "../../families/s3/s3-store";
import type { AccessKeyHandle, BucketHandle, BucketSpec } from "../../storage/driver";

/**
 * The S3 side of STACKIT Object Storage. It logs in with a key of its own, made when the first bucket needs more than to exist.
 *
 * Conditional writes: Terraform's lock has no effect there, says the provider's guide of 2026-08-21.
 *
 * @see https://docs.stackit.cloud/products/storage/object-storage/basics/concepts
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/index.md
 */
export function objectStore(context: Context): S3Store {
  const region = context.cloud.region.name;
  return new S3Store(context.cloud, {
    s3: { endpoint: `https://object.storage.${region}.onstackit.cloud`, region, conditionalWrites: false },
    capabilities: [],
    shortfalls: [],
    credentials: () => ownKey(context),
  });
}

function ownKey(context: Context): AccessKeyHandle {
  const { cloud } = context;
  const faults = new Faults(cloud, "Bucket");
  const name = physicalName(cloud, nameRule(cloud, "accessKey"), undefined, faults);
  noteOwnResources(cloud, "S3CredentialsGroup", "S3Credential");
  return defineAccessKey(context, cloud as unknown as Construct, ["S3CredentialsGroup", "S3Credential"], name);
}

/** STACKIT's own resource makes the bucket; all else goes by S3. */
export function defineBucket(context: Context, store: S3Store, scope: Construct, spec: BucketSpec): BucketHandle {
  const bucket = new ObjectstorageBucket(scope, "Resource", { ...context.place, name: spec.name, lifecycle: lifecycleOf(spec.removalPolicy) });
  store.defineParts(scope, bucket.name, spec);
  if (spec.publicRead) {
    definePublicRead(store, scope, bucket.name);
  }
  return { bucketName: bucket.name, url: bucket.urlVirtualHostedStyle };
}
