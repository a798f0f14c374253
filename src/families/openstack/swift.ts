import type { Construct } from "constructs";
import type { IBucketStore } from "./bucket-store";
import type { DriverContext } from "./lookups";
import { checkHeaderKeys } from "./tag-checks";
import { ObjectstorageContainerV1 } from "../../../l1/openstack/objectstorage-container-v1";
import type { Capability, Shortfall } from "../../core/capability";
import { joinedList } from "../../core/joined-list";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { StorageCapability as C } from "../../storage/capabilities";
import type { BucketHandle, BucketSpec, CorsRuleSpec, S3Endpoint } from "../../storage/driver";

const OFFERED = [
  C.BUCKET,
  C.BUCKET_VERSIONING,
  C.BUCKET_PUBLIC_READ,
  C.BUCKET_CORS,
  C.BUCKET_AUTO_DELETE,
  C.BUCKET_TAGS,
];

/** Buckets as containers of Swift. */
export class SwiftStore implements IBucketStore {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly s3?: S3Endpoint;

  public constructor(private readonly context: DriverContext) {
    const { cloudName, noSwiftReason, swiftS3 } = context.profile;
    this.capabilities = noSwiftReason === undefined ? OFFERED : [];
    this.s3 = noSwiftReason === undefined ? swiftS3 : undefined;
    const noS3 = noSwiftReason ?? `no S3 API of ${cloudName} is known to serve the containers of Swift`;
    const keys = this.s3 === undefined ? [C.BUCKET_S3, C.BUCKET_ACCESS_KEY] : [];
    this.shortfalls = [
      { capability: C.BUCKET_LIFECYCLE, reason: "Swift has no rules for containers; objects expire by a header of each upload, X-Delete-After" },
      { capability: C.BUCKET_CORS_LIMITS, reason: "Swift answers preflights for every method and header that the container's access rules let a request use" },
      { capability: C.BUCKET_MANY_CORS_RULES, reason: "a Swift container has one CORS rule, in its metadata" },
      ...keys.map((capability) => ({ capability, reason: noS3 })),
      ...(noSwiftReason === undefined ? [] : OFFERED.map((capability) => ({ capability, reason: noSwiftReason }))),
    ];
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    checkHeaderKeys(scope, "Bucket", spec.tags);
    const { provider, profile } = this.context;
    const container = new ObjectstorageContainerV1(scope, "Resource", {
      name: spec.name,
      region: profile.swiftRegion,
      versioning: spec.versioned ? true : undefined,
      containerRead: spec.publicRead ? ".r:*" : undefined,
      metadata: tagMap({ ...spec.tags, ...corsMetadata(spec.corsRules[0]) }),
      forceDestroy: spec.autoDeleteObjects ? true : undefined,
      lifecycle: lifecycleOf(spec.removalPolicy),
      provider,
    });
    return { bucketName: container.name };
  }
}

/**
 * A CORS rule as Swift keeps it.
 *
 * Swift answers preflights for every method and header that the container's access rules let a request use.
 *
 * @see https://docs.openstack.org/swift/latest/cors.html
 */
function corsMetadata(rule: CorsRuleSpec | undefined): Record<string, string> {
  if (rule === undefined) {
    return {};
  }
  const metadata: Record<string, string> = { "Access-Control-Allow-Origin": joinedList(rule.allowedOrigins, " ") };
  if (rule.exposedHeaders.length > 0) {
    metadata["Access-Control-Expose-Headers"] = joinedList(rule.exposedHeaders, " ");
  }
  if (rule.maxAgeSeconds !== undefined) {
    metadata["Access-Control-Max-Age"] = String(rule.maxAgeSeconds);
  }
  return metadata;
}
