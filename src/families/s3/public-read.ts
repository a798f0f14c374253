import type { Construct } from "constructs";
import type { S3Store } from "./s3-store";
import { S3BucketPolicy } from "../../../l1/minio/s3-bucket-policy";

/** Lets everybody read the objects of a bucket. A public ACL would show the list of objects, too, and on some stores that alone. */
export function definePublicRead(store: S3Store, scope: Construct, bucket: string): void {
  const statement = { Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::${bucket}/*`] };
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  new S3BucketPolicy(scope, "PublicRead", { bucket, policy, provider: store.terraformProvider });
}
