import type { Construct } from "constructs";
import type { CorsRule, LifecycleRule } from "./bucket-rules";
import { corsSpecs, lifecycleSpecs } from "./bucket-rules";
import { StorageCapability } from "./capabilities";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import type { ICloud } from "../core/cloud";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import type { RemovalPolicy } from "../core/removal-policy";
import { removalPolicyFor } from "../core/removal-policy";
import { mergeTags } from "../core/tags";

/**
 * A container of objects.
 */
export interface IBucket extends IPortable {
  /** The name, also the cloud's identifier. */
  readonly bucketName: string;
  /**
   * The S3 endpoint, `https://…` without the bucket.
   *
   * @throws CapabilityError when the cloud's buckets do not speak S3
   */
  readonly s3Endpoint: string;
  /**
   * The region that S3 clients sign with.
   *
   * @throws CapabilityError when the cloud's buckets do not speak S3
   */
  readonly s3Region: string;
}

/**
 * Properties of a bucket.
 */
export interface BucketProps {
  /**
   * Whether old versions of objects are kept.
   *
   * @default false
   */
  readonly versioned?: boolean;
  /**
   * Whether everybody may read the objects.
   *
   * @default false
   */
  readonly publicRead?: boolean;
  /**
   * Rules by which objects go away by themselves.
   *
   * @default - objects stay
   */
  readonly lifecycleRules?: LifecycleRule[];
  /**
   * What web pages of other origins may do.
   *
   * @default - nothing
   */
  readonly corsRules?: CorsRule[];
  /**
   * Whether destroying the bucket deletes what is in it. When false, a bucket that is not empty stays; a cloud that cannot keep to that warns.
   *
   * @default false
   */
  readonly autoDeleteObjects?: boolean;
  /**
   * What happens when the bucket leaves the program, or would be replaced.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud. On most clouds it must differ from everybody else's.
   *
   * @default - made from the construct path, with a suffix where names are global (context `archipel:nameSeed` changes it)
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud, where it has tags on buckets
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/** @internal */
abstract class BucketBase extends PortableConstruct implements IBucket {
  public abstract readonly bucketName: string;

  public get s3Endpoint(): string {
    this.requireS3("s3Endpoint");
    return this.cloud.storage!.s3!.endpoint;
  }

  public get s3Region(): string {
    this.requireS3("s3Region");
    return this.cloud.storage!.s3!.region;
  }

  private requireS3(property: string): void {
    requireCapabilities(this, "Bucket", this.cloud, this.cloud.storage, [{ capability: StorageCapability.BUCKET_S3, property }]);
  }
}

/**
 * A bucket for objects.
 */
export class Bucket extends BucketBase {
  /** A bucket that exists, by its name. */
  public static fromBucketName(scope: Construct, id: string, bucketName: string): IBucket {
    return new ImportedBucket(scope, id, bucketName);
  }

  public readonly bucketName: string;
  private readonly url?: string;

  /**
   * @throws ValidationError when the name, a rule or a tag is wrong
   * @throws CapabilityError when the cloud has no such buckets
   */
  public constructor(scope: Construct, id: string, props: BucketProps = {}) {
    super(scope, id, Given.of("BucketProps", props));
    const driver = this.cloud.storage;
    requireCapabilities(this, "Bucket", this.cloud, driver, needsOf(props));
    const faults = new Faults(this, "Bucket");
    const name = nameFor(this, this.cloud, "bucket", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    const lifecycleRules = lifecycleSpecs(faults, props.lifecycleRules ?? []);
    const corsRules = corsSpecs(faults, props.corsRules ?? []);
    faults.throwIfAny();
    const removalPolicy = removalPolicyFor(this, "Bucket", props.removalPolicy);
    const handle = driver!.defineBucket(this, {
      name,
      versioned: props.versioned ?? false,
      publicRead: props.publicRead ?? false,
      lifecycleRules,
      corsRules,
      autoDeleteObjects: props.autoDeleteObjects ?? false,
      removalPolicy,
      tags,
    });
    this.bucketName = handle.bucketName;
    this.url = handle.url;
    keepData(this, removalPolicy);
    announceEndpoint(this, "url", () => this.url);
  }

  /**
   * Where an object is read over HTTPS.
   *
   * @throws ValidationError when the cloud does not tell the address before the first request
   */
  public urlFor(key: string): string {
    this.checkCall("Bucket.urlFor", { key });
    if (this.url === undefined) {
      const faults = new Faults(this, "Bucket");
      faults.add("urlFor", key, "a cloud that tells the address of its objects; this one's object storage has no address the program knows");
      faults.throwIfAny();
    }
    return `${this.url}/${key}`;
  }
}

class ImportedBucket extends BucketBase {
  public readonly bucketName: string;

  public constructor(
    scope: Construct,
    id: string,
    bucketName: string,
  ) {
    super(scope, id, Given.of("Bucket.fromBucketName", { bucketName }, () => undefined));
    this.bucketName = literalText(bucketName);
  }
}

function needsOf(props: BucketProps): Need[] {
  const asked: AskedNeed[] = [
    [true, StorageCapability.BUCKET, "Bucket"],
    [props.versioned === true, StorageCapability.BUCKET_VERSIONING, "versioned"],
    [props.publicRead === true, StorageCapability.BUCKET_PUBLIC_READ, "publicRead"],
    [(props.lifecycleRules ?? []).length > 0, StorageCapability.BUCKET_LIFECYCLE, "lifecycleRules"],
    [(props.corsRules ?? []).length > 0, StorageCapability.BUCKET_CORS, "corsRules"],
    [(props.corsRules ?? []).some(hasLimits), StorageCapability.BUCKET_CORS_LIMITS, "corsRules"],
    [(props.corsRules ?? []).length > 1, StorageCapability.BUCKET_MANY_CORS_RULES, "corsRules"],
    [props.autoDeleteObjects === true, StorageCapability.BUCKET_AUTO_DELETE, "autoDeleteObjects"],
    [props.tags !== undefined, StorageCapability.BUCKET_TAGS, "tags"],
  ];
  return askedNeeds(asked);
}

/** Whether a CORS rule chooses methods or headers rather than leaving them to the cloud. */
function hasLimits(rule: CorsRule): boolean {
  return rule.allowedMethods !== undefined || rule.allowedHeaders !== undefined;
}
