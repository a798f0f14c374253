import type { IConstruct } from "constructs";
import type { StateBucket } from "./state-bucket";
import { requireCapabilities } from "../core/capability";
import { checkPattern, checkResolved } from "../core/checks";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { stackOf } from "../core/library-guard";
import { checkArguments } from "../core/shape-check";
import { StorageCapability } from "../storage/capabilities";
import type { S3Endpoint } from "../storage/driver";

/**
 * A bucket of any S3-compatible store.
 */
export interface StateStoreAttributes {
  /** `https://…`, without the bucket. */
  readonly endpoint: string;
  /** The region that S3 clients sign with. */
  readonly region: string;
  /** The bucket. */
  readonly bucketName: string;
  /**
   * Whether the store refuses a write with `If-None-Match: *` over an existing object, which Terraform's locks rest on.
   *
   * @default - unknown
   */
  readonly conditionalWrites?: boolean;
}

/** A place that was checked: what a backend is configured with. @internal */
export interface StatePlace extends S3Endpoint {
  readonly bucketName: string;
  /** What keeps it, for messages. */
  readonly keeper: string;
  /** The cloud of the program that it belongs to, if any. */
  readonly cloud?: ICloud;
}

/**
 * Where states are kept: a bucket that speaks S3, and is there before the stack.
 */
export abstract class StateStore {
  /** A bucket that another stack of the program makes. That stack is deployed first. */
  public static bucket(bucket: StateBucket): StateStore {
    checkArguments("StateStore.bucket", { bucket });
    return new OwnBucket(bucket);
  }

  /** A bucket that exists at a cloud, by its name. */
  public static bucketNamed(cloud: ICloud, bucketName: string): StateStore {
    checkArguments("StateStore.bucketNamed", { bucketName, cloud });
    return new NamedBucket(cloud, bucketName);
  }

  /** A bucket of any S3-compatible store, on a cloud of the program or not. */
  public static at(attributes: StateStoreAttributes): StateStore {
    checkArguments("StateStore.at", { attributes });
    return new AnyBucket(attributes);
  }

  /**
   * The checked place, and what the stack of `scope` has to wait for.
   *
   * @internal
   */
  public abstract _place(scope: IConstruct, faults: Faults): StatePlace;
}

const WHY = "Terraform reads its backend before it can know anything else";

class OwnBucket extends StateStore {
  public constructor(private readonly bucket: StateBucket) {
    super();
  }

  /** @internal */
  public _place(scope: IConstruct, faults: Faults): StatePlace {
    const [own, other] = [stackOf(scope), stackOf(this.bucket)];
    if (own === other) {
      faults.add("store", this.bucket.node.path, "a bucket of another stack (StateBootstrap), as the state must have a place before the stack makes anything");
    } else {
      own.addDependency(other);
    }
    return onCloud(scope, this.bucket.cloud, this.bucket.bucketName);
  }
}

class NamedBucket extends StateStore {
  public constructor(
    private readonly cloud: ICloud,
    private readonly bucketName: string,
  ) {
    super();
  }

  /** @internal */
  public _place(scope: IConstruct, faults: Faults): StatePlace {
    const place = onCloud(scope, this.cloud, this.bucketName);
    checkBucketName(faults, this.bucketName);
    return place;
  }
}

class AnyBucket extends StateStore {
  public constructor(private readonly attributes: StateStoreAttributes) {
    super();
  }

  /** @internal */
  public _place(_scope: IConstruct, faults: Faults): StatePlace {
    const { endpoint, region, bucketName } = this.attributes;
    if (checkResolved(faults, "store.endpoint", endpoint, WHY)) {
      checkPattern(faults, "store.endpoint", endpoint, /^https?:\/\/[^/\s]+\/?$/, "https:// and a host, without a bucket");
    }
    if (checkResolved(faults, "store.region", region, WHY)) {
      checkPattern(faults, "store.region", region, /^\S+$/, "the region that S3 clients sign with; `us-east-1` where the store does not care");
    }
    checkBucketName(faults, bucketName);
    return { ...this.attributes, keeper: endpoint };
  }
}

function onCloud(scope: IConstruct, cloud: ICloud, bucketName: string): StatePlace {
  requireCapabilities(scope, "SovereignState", cloud, cloud.storage, [{ capability: StorageCapability.BUCKET_S3, property: "store" }]);
  return { ...cloud.storage!.s3!, bucketName, keeper: cloud.cloudName, cloud };
}

function checkBucketName(faults: Faults, bucketName: string): void {
  if (checkResolved(faults, "store.bucketName", bucketName, WHY)) {
    checkPattern(faults, "store.bucketName", bucketName, /^[^\s/]+$/, "the name of a bucket");
  }
}
