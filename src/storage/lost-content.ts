import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { BucketSpec } from "./driver";
import { RemovalPolicy } from "../core/removal-policy";

/** Warns that a cloud destroys a bucket with its objects, unless the program keeps the bucket or agrees. */
export function warnOfLostContent(scope: Construct, cloudName: string, spec: BucketSpec): void {
  if (!spec.autoDeleteObjects && spec.removalPolicy === RemovalPolicy.DESTROY) {
    Annotations.of(scope).addWarning(
      `${cloudName} destroys a bucket with what is in it. Keep it by removalPolicy: RemovalPolicy.PROTECT, or say autoDeleteObjects: true`,
    );
  }
}
