import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { corsRule } from "./cors";
import { lifecyclePolicy } from "./lifecycle";
import { MinioProvider } from "../../../l1/minio/provider";
import { S3Bucket } from "../../../l1/minio/s3-bucket";
import { S3BucketCors } from "../../../l1/minio/s3-bucket-cors";
import { S3BucketServerSideEncryption } from "../../../l1/minio/s3-bucket-server-side-encryption";
import { S3BucketVersioning } from "../../../l1/minio/s3-bucket-versioning";
import type { Capability, Shortfall } from "../../core/capability";
import { providerAlias } from "../../core/provider-alias";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { StorageCapability as C } from "../../storage/capabilities";
import type { AccessKeyHandle, BucketHandle, BucketSpec, S3Endpoint } from "../../storage/driver";

/** An S3-compatible store: where it is, what it can do, and who logs in. */
export interface S3StoreOptions {
  readonly s3: S3Endpoint;
  /** What its buckets can do beyond being made and destroyed. */
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  /** Whether buckets are reached by paths alone, so that where one is cannot be told from its name. @default false */
  readonly pathStyle?: boolean;
  /** Whether the store can encrypt what it keeps by a rule of the bucket; then it does. @default false */
  readonly encrypts?: boolean;
  /** Defines the key pair that buckets are made with; what it leaves out comes from the environment. Called once, when the first bucket is. */
  readonly credentials: () => Partial<AccessKeyHandle>;
}

/** Buckets of any S3-compatible store, by the `aminueza/minio` provider. */
export class S3Store {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly s3: S3Endpoint;
  private provider?: TerraformProvider;

  public constructor(
    private readonly cloud: Construct,
    private readonly options: S3StoreOptions,
  ) {
    this.s3 = options.s3;
    this.capabilities = [C.BUCKET, C.BUCKET_AUTO_DELETE, ...options.capabilities];
    this.shortfalls = [...options.shortfalls];
  }

  /** The configuration of the S3 provider; defined at first use, with the key pair that it logs in with. */
  public get terraformProvider(): TerraformProvider {
    this.provider ??= this.defineProvider();
    return this.provider;
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    const provider = this.terraformProvider;
    const resource = new S3Bucket(scope, "Resource", {
      bucket: spec.name,
      acl: spec.publicRead ? "public-read" : "private",
      forceDestroy: spec.autoDeleteObjects ? true : undefined,
      tags: this.hasTags ? tagMap(spec.tags) : undefined,
      lifecycle: lifecycleOf(spec.removalPolicy),
      provider,
    });
    const bucket = resource.bucket;
    this.defineParts(scope, bucket, spec);
    return { bucketName: bucket, url: this.options.pathStyle ? undefined : `https://${bucket}.${this.host}` };
  }

  /** Defines what S3 keeps apart from the bucket itself; on some clouds that is not made by S3. */
  public defineParts(scope: Construct, bucket: string, spec: BucketSpec): void {
    if (this.options.encrypts) {
      new S3BucketServerSideEncryption(scope, "Encryption", { bucket, encryptionType: "AES256", provider: this.terraformProvider });
    }
    if (spec.versioned) {
      const provider = this.terraformProvider;
      new S3BucketVersioning(scope, "Versioning", { bucket, versioningConfiguration: { status: "Enabled" }, provider });
    }
    if (spec.lifecycleRules.length > 0) {
      lifecyclePolicy(scope, bucket, spec.lifecycleRules, this.terraformProvider);
    }
    if (spec.corsRules.length > 0) {
      new S3BucketCors(scope, "Cors", { bucket, corsRule: spec.corsRules.map(corsRule), provider: this.terraformProvider });
    }
  }

  /** Where there are no tags, those of the cloud as a whole stay away, and the provider does not ask for any. */
  private get hasTags(): boolean {
    return this.capabilities.includes(C.BUCKET_TAGS);
  }

  private get host(): string {
    return this.s3.endpoint.replace(/^https?:\/\//, "").replace(/\/+$/, "");
  }

  private defineProvider(): TerraformProvider {
    const { accessKeyId, secretAccessKey } = this.options.credentials();
    return new MinioProvider(this.cloud, "S3Provider", {
      alias: providerAlias(this.cloud, "minio"),
      minioServer: this.host,
      minioRegion: this.s3.region,
      minioSsl: !this.s3.endpoint.startsWith("http://"),
      minioUser: accessKeyId,
      minioPassword: secretAccessKey,
      skipBucketTagging: this.hasTags ? undefined : true,
    });
  }
}
