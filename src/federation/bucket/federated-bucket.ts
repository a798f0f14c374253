import type { IConstruct } from "constructs";
import type { FederatedBucketKey } from "./store-key";
import { Faults } from "../../core/faults";
import { checkArguments } from "../../core/shape-check";

/** What a key may do in a bucket. */
export enum FederatedBucketAccess {
  /** Read objects and list them. */
  READ = "read",
  /** Read, write and delete objects. */
  READ_WRITE = "read-write",
  /** All, and settings of the bucket such as its lifecycle. */
  OWNER = "owner",
}

/** Properties of a bucket of a store. */
export interface FederatedBucketProps {
  /**
   * How much it may hold, in GiB.
   *
   * @default - as much as the store
   */
  readonly quotaGib?: number;
  /**
   * How many objects it may hold.
   *
   * @default - no limit
   */
  readonly quotaObjects?: number;
}

/** A bucket as the servers of a store read of it, in the words of Garage's administration API. */
export interface DeclaredBucket {
  readonly name: string;
  readonly quotas: { readonly maxSize: number | null; readonly maxObjects: number | null };
  readonly grants: readonly {
    readonly key: string;
    readonly permissions: { readonly read: boolean; readonly write: boolean; readonly owner: boolean };
  }[];
}

const GIB = 1024 ** 3;

/**
 * A bucket that several operators keep together: each object is on as many of them as the store has copies. Made by `store.addBucket(…)`; clients reach it through
 * `store.proxy`, by the S3 API.
 */
export class FederatedBucket {
  /** @internal */
  public static _define(store: IConstruct, name: string, props: FederatedBucketProps): FederatedBucket {
    return new FederatedBucket(store, name, props);
  }

  private readonly grants = new Map<FederatedBucketKey, FederatedBucketAccess>();

  private constructor(
    private readonly store: IConstruct,
    /** Its name in S3. */
    public readonly bucketName: string,
    private readonly props: FederatedBucketProps,
  ) {}

  /**
   * Lets a key in.
   *
   * @throws ValidationError when the key is of another store, or was let in before
   */
  public grant(key: FederatedBucketKey, access: FederatedBucketAccess): void {
    checkArguments("FederatedBucket.grant", { access, key });
    const faults = new Faults(this.store, "FederatedBucket");
    if (key._store !== this.store) {
      faults.add("grant", key.keyName, `a key of the same store, ${this.store.node.path}`);
    }
    if (this.grants.has(key)) {
      faults.add("grant", key.keyName, `a key that was not let into ${this.bucketName} before`);
    }
    faults.throwIfAny();
    this.grants.set(key, access);
  }

  /** @internal */
  public _declared(): DeclaredBucket {
    const { quotaGib, quotaObjects } = this.props;
    const grants = [...this.grants].map(([{ keyName }, access]) => ({
      key: keyName,
      permissions: { read: true, write: access !== FederatedBucketAccess.READ, owner: access === FederatedBucketAccess.OWNER },
    }));
    const quotas = { maxSize: quotaGib === undefined ? null : quotaGib * GIB, maxObjects: quotaObjects ?? null };
    return { name: this.bucketName, quotas, grants: grants.sort((one, other) => (one.key < other.key ? -1 : 1)) };
  }
}
