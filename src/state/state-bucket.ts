import type { Construct } from "constructs";
import { requireCapabilities } from "../core/capability";
import { checkResolved } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import { PortableConstruct } from "../core/portable";
import { RemovalPolicy } from "../core/removal-policy";
import type { IBucket } from "../storage/bucket";
import { Bucket } from "../storage/bucket";
import { StorageCapability } from "../storage/capabilities";

/**
 * Properties of a bucket for states.
 */
export interface StateBucketProps {
  /**
   * The name at the cloud. The program must know it, as no state can be read before.
   *
   * @default - made from the construct path, with a suffix where names are global (context `archipel:nameSeed` changes it)
   */
  readonly name?: string;
  /**
   * What happens when the bucket leaves the program. A bucket that still holds states is refused by its cloud in either case.
   *
   * @default RemovalPolicy.PROTECT
   */
  readonly removalPolicy?: RemovalPolicy;
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

/**
 * A bucket for the states of other stacks: it keeps old versions, and is protected from being destroyed.
 *
 * It stands in a stack of its own, whose state is elsewhere; see `StateBootstrap`.
 */
export class StateBucket extends PortableConstruct {
  /** The name, known when the program runs. */
  public readonly bucketName: string;
  /** The bucket itself. */
  public readonly bucket: IBucket;

  /**
   * @throws ValidationError when the name or a tag is wrong, or the name is not known yet
   * @throws CapabilityError when the cloud's buckets do not speak S3, or do not keep versions
   */
  public constructor(scope: Construct, id: string, props: StateBucketProps = {}) {
    super(scope, id, Given.of("StateBucketProps", props));
    const needs = [
      { capability: StorageCapability.BUCKET_S3, property: "StateBucket" },
      { capability: StorageCapability.BUCKET_VERSIONING, property: "StateBucket" },
    ];
    requireCapabilities(this, "StateBucket", this.cloud, this.cloud.storage, needs);
    const faults = new Faults(this, "StateBucket");
    checkResolved(faults, "name", props.name, "Terraform reads the name of the bucket before it can know anything else");
    this.bucketName = nameFor(this, this.cloud, "bucket", props.name, faults);
    faults.throwIfAny();
    const { removalPolicy = RemovalPolicy.PROTECT, tags } = props;
    this.bucket = new Bucket(this, "Bucket", { name: this.bucketName, versioned: true, removalPolicy, tags, cloud: this.cloud });
  }
}
