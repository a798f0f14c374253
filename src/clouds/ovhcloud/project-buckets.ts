import type { Construct } from "constructs";
import { defineAccessKey } from "./access-key";
import { defineBucket } from "./bucket";
import type { OvhContext } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { IBucketStore } from "../../families/openstack/bucket-store";
import type { OpenStackS3 } from "../../families/openstack/profile";
import type { AccessKeyHandle, AccessKeySpec, BucketHandle, BucketSpec, S3Endpoint } from "../../storage/driver";

/** Buckets and keys of a Public Cloud project, by OVHcloud's own API. */
export class ProjectBuckets implements IBucketStore {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly s3: S3Endpoint;

  public constructor(
    private readonly context: OvhContext,
    { s3, capabilities, shortfalls }: OpenStackS3,
  ) {
    this.s3 = s3;
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, this.s3, scope, spec);
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return defineAccessKey(this.context, scope, spec);
  }
}
