import type { TerraformStack } from "cdktf";
import { S3Backend, TerraformBackend } from "cdktf";
import { Construct } from "constructs";
import type { StateEncryption } from "./state-encryption";
import { encryptionBlock } from "./state-encryption";
import type { StatePlace, StateStore } from "./state-store";
import { checkPattern, checkResolved } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { withCode } from "../core/error-codes";
import { Faults } from "../core/faults";
import { stackOf } from "../core/library-guard";
import { checkShape } from "../core/shape-check";

/**
 * Properties of a stack's state.
 */
export interface SovereignStateProps {
  /** The bucket. */
  readonly store: StateStore;
  /**
   * The object in the bucket. No other stack of the bucket may have it.
   *
   * @default - the stack's path and `.tfstate`
   */
  readonly key?: string;
  /**
   * Whether a run locks the state by an object beside it, so that no other run changes it meanwhile (Terraform or OpenTofu 1.10 or newer). It takes a store that
   * refuses to overwrite an object when asked so; a store that ignores the question gives no lock and no error.
   *
   * @default - true where the store is known to do so; where that is not known it must be said: true on the program's word, or false
   */
  readonly locking?: boolean;
  /**
   * Encryption before the state leaves the machine: OpenTofu only.
   *
   * @default - the store sees the state as it is
   */
  readonly encryption?: StateEncryption;
  /**
   * The entry in the shared configuration of S3 clients (`~/.aws/credentials`) that holds the key pair.
   *
   * @default - the environment: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`
   */
  readonly profile?: string;
}

/**
 * Keeps the Terraform state of a stack in a bucket of one of the clouds, by the S3 protocol.
 *
 * The credentials are never in the JSON: they come from the environment (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`: on Scaleway an API key, on
 * OpenStack what `openstack ec2 credentials create` gives; `BucketAccessKey` makes either), or from a profile. Where a store complains about checksums, set
 * `AWS_REQUEST_CHECKSUM_CALCULATION` and `AWS_RESPONSE_CHECKSUM_VALIDATION` to `when_required`.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3
 */
export class SovereignState extends Construct {
  /** The bucket. */
  public readonly bucketName: string;
  /** The object in the bucket. */
  public readonly key: string;
  /** The S3 endpoint. */
  public readonly endpoint: string;
  /** The region that S3 clients sign with. */
  public readonly region: string;
  /** Whether runs lock the state. */
  public readonly locking: boolean;
  /** The cloud of the bucket, where it is one of the program's. */
  public readonly cloud?: ICloud;

  /**
   * @param scope the stack, or something in it
   * @throws ValidationError when the store, the key, the locking or the encryption is wrong, or the stack keeps its state elsewhere already
   * @throws CapabilityError when the cloud's buckets do not speak S3
   */
  public constructor(scope: Construct, id: string, props: SovereignStateProps) {
    super(scope, id);
    checkShape(this, "SovereignState", "SovereignStateProps", props);
    const stack = stackOf(this);
    const faults = new Faults(this, "SovereignState");
    const place = props.store._place(this, faults);
    const key = props.key ?? `${stack.node.path}.tfstate`;
    if (checkResolved(faults, "key", key, "Terraform reads its backend before it can know anything else")) {
      checkPattern(faults, "key", key, /^[^/\s]+(\/[^/\s]+)*$/, "words divided by single slashes, shop/web.tfstate");
    }
    const locking = lockingOf(faults, props.locking, place);
    const encryption = props.encryption && encryptionBlock(this, faults, props.encryption);
    const other = backendsOf(stack)[0];
    if (other !== undefined) {
      faults.add("SovereignState", this.node.id, `nothing beside ${other.node.path}, which says already where the stack's state is`);
    }
    faults.throwIfAny();
    [this.bucketName, this.key, this.endpoint, this.region, this.locking] = [place.bucketName, key, place.endpoint, place.region, locking];
    this.cloud = place.cloud;
    this.configure(stack, props.profile, encryption);
  }

  private configure(stack: TerraformStack, profile: string | undefined, encryption: object | undefined): void {
    const { bucketName: bucket, key, region, endpoint: s3 } = this;
    const backend = new S3Backend(this, {
      bucket,
      key,
      region,
      endpoints: { s3 },
      profile,
      usePathStyle: true,
      // Questions that only Amazon's own services answer.
      skipCredentialsValidation: true,
      skipMetadataApiCheck: true,
      skipRegionValidation: true,
      skipRequestingAccountId: true,
      skipS3Checksum: true,
    });
    if (this.locking) {
      // cdktf 0.21 has no property for it.
      backend.addOverride("use_lockfile", true);
    }
    if (encryption !== undefined) {
      stack.addOverride("terraform.encryption", encryption);
    }
    stack.node.addValidation({ validate: () => refuseOthers(stack, backend) });
  }
}

function lockingOf(faults: Faults, asked: boolean | undefined, { conditionalWrites, keeper }: StatePlace): boolean {
  if (asked === undefined && conditionalWrites === undefined) {
    faults.add("locking", asked, `true or false: it is not known whether ${keeper} refuses to overwrite objects (If-None-Match), which a lock rests on. Try it, with two runs at a time`);
  }
  if (asked === true && conditionalWrites === false) {
    faults.add("locking", asked, `false, as ${keeper} does not refuse to overwrite objects (If-None-Match), which a lock rests on`);
  }
  return asked ?? conditionalWrites ?? false;
}

function backendsOf(stack: TerraformStack): TerraformBackend[] {
  return stack.node.findAll().filter((node): node is TerraformBackend => TerraformBackend.isBackend(node));
}

/** cdktf would write both backends, and Terraform would take neither. */
function refuseOthers(stack: TerraformStack, own: TerraformBackend): string[] {
  const others = backendsOf(stack).filter((backend) => backend !== own);
  return others.map((other) =>
    withCode("ARCHIPEL_CONFLICT", `${other.node.path} says where the state of ${stack.node.path} is, and ${own.node.path} does, too; keep one of them`));
}
