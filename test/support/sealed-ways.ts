import { TerraformVariable } from "cdktf";
import { Bucket, Secret, SecuritySubject as S, Volume, vendors } from "archipel";
import { override } from "./security-bench";
import type { Bench } from "../../src/testing/conformance/bench";
import { databaseBase } from "../../src/testing/conformance/databases-bench";

/** Something that a cloud keeps encrypted, and the same where it does not, or nobody can tell. */
export interface SealedWay {
  readonly title: string;
  readonly subject: S;
  readonly sealed: (bench: Bench) => void;
  /** Whether the cloud does so unasked. @default - a program has to ask for it */
  readonly isUnasked?: true;
  /** The ways in which the seal is broken. @default - none, as the cloud encrypts always */
  readonly broken?: Readonly<Record<string, (bench: Bench) => void>>;
}

function always(subject: S, sealed: (bench: Bench) => void): SealedWay {
  return { title: `every ${subject}`, subject, sealed, isUnasked: true };
}

function byVolumeType(sealed: string, open: string): SealedWay {
  const volume = (volumeType?: string) => (bench: Bench): void => void new Volume(bench.scope, "data", { sizeGib: 10, volumeType });
  const written = (type: string) => (bench: Bench): void => override(new Volume(bench.scope, "data", { sizeGib: 10 }), "openstack_blockstorage_volume_v3", "volume_type", type);
  return {
    title: `a volume of the type ${sealed}`,
    subject: S.VOLUME,
    sealed: volume(sealed),
    broken: {
      "another type": written(open),
      "the default type": volume(),
      "a type that is a token": written("${var.type}"),
    },
  };
}

/** Volumes that are encrypted unless they are of a type that is named. */
function byDefaultType(named: string): SealedWay {
  return {
    title: "a volume of the default type",
    subject: S.VOLUME,
    isUnasked: true,
    sealed: (bench) => void new Volume(bench.scope, "data", { sizeGib: 10 }),
    broken: {
      "another type": (bench) => void new Volume(bench.scope, "data", { sizeGib: 10, volumeType: named }),
      "a type that is a token": (bench) => override(new Volume(bench.scope, "data", { sizeGib: 10 }), "openstack_blockstorage_volume_v3", "volume_type", "${var.type}"),
    },
  };
}

/** A resource whose attribute decides. */
function byAttribute(subject: S, type: string, path: string, value: unknown, make: (bench: Bench) => Volume | Bucket): SealedWay {
  return {
    title: `${type}.${path}`,
    subject,
    sealed: (bench) => override(make(bench), type, path, value),
    broken: {
      "it is not written": (bench) => void make(bench),
      "it is a token": (bench) => override(make(bench), type, path, "${var.encryption}"),
      "it is empty": (bench) => override(make(bench), type, path, ""),
    },
  };
}

/** A bucket that another resource speaks of, as the library makes it. */
function byConfiguration(bucketType: string, type: string, path: string, wrong: unknown, attribute: string): SealedWay {
  const about = (bench: Bench, written: string, value: (other: string) => unknown): void => {
    const other = `\${${fqnIn(new Bucket(bench.scope, "more"), bucketType)}.${attribute}}`;
    override(new Bucket(bench.scope, "files"), type, written, value(other));
  };
  return {
    title: `a bucket with ${type}`,
    subject: S.BUCKET,
    sealed: (bench) => void BUCKET(bench),
    isUnasked: true,
    broken: {
      "another algorithm": (bench) => about(bench, path, () => wrong),
      "it is about another bucket": (bench) => about(bench, "bucket", (other) => other),
      "nothing speaks of it": (bench) => void removed(BUCKET(bench), "Encryption"),
    },
  };
}

/** Takes away a part of what the library makes. */
export function removed(construct: Bucket, id: string): void {
  if (!construct.node.tryRemoveChild(id)) {
    throw new Error(`there is no ${id} below ${construct.node.path}`);
  }
}

function fqnIn(bucket: Bucket, type: string): string {
  const resource = bucket.node.findAll().find((node) => (node as { terraformResourceType?: string }).terraformResourceType === type);
  return (resource as unknown as { fqn: string }).fqn;
}

const VOLUME = (bench: Bench): Volume => bench.stand(bench.volume("data"));
const SECRET = (bench: Bench): Secret => new Secret(bench.scope, "token", { value: new TerraformVariable(bench.scope, "given", { sensitive: true }).stringValue });
const BUCKET = (bench: Bench): Bucket => new Bucket(bench.scope, "files");
const SSE = "rule.0.apply_server_side_encryption_by_default.sse_algorithm";

/** By the folder of a cloud; none where no source says that anything is encrypted. */
export const SEALED_WAYS: Readonly<Record<string, readonly SealedWay[]>> = {
  binero: [always(S.SECRET, (bench) => void SECRET(bench))],
  cleura: [byVolumeType("cbs-encrypted", "cbs")],
  cloudavenue: [],
  cysocloud: [],
  elastx: [],
  exoscale: [
    always(S.VOLUME, (bench) => void VOLUME(bench)),
    always(S.SERVER, (bench) => void bench.server("db")),
    always(S.BUCKET, (bench) => void BUCKET(bench)),
  ],
  flexibleengine: [
    byAttribute(S.BUCKET, "flexibleengine_obs_bucket", "encryption", true, BUCKET),
    byAttribute(S.VOLUME, "flexibleengine_blockstorage_volume_v2", "metadata", { __system__encrypted: "1", __system__cmkid: "some" }, VOLUME),
  ],
  gridscale: [],
  hetzner: [],
  incus: [],
  infomaniak: [],
  ionoscloud: [
    always(S.VOLUME, (bench) => void VOLUME(bench)),
    always(S.SERVER, (bench) => void bench.server("db")),
    byConfiguration("ionoscloud_s3_bucket", "ionoscloud_s3_bucket_server_side_encryption_configuration", SSE, "none", "name"),
  ],
  leafcloud: [byDefaultType("unencrypted")],
  openstack: [],
  opentelekomcloud: [
    byAttribute(S.VOLUME, "opentelekomcloud_evs_volume_v3", "kms_id", "${opentelekomcloud_kms_key_v1.some.id}", VOLUME),
    byAttribute(S.BUCKET, "opentelekomcloud_obs_bucket", "server_side_encryption", { algorithm: "kms", kms_key_id: "some" }, BUCKET),
  ],
  outscale: [byConfiguration("minio_s3_bucket", "minio_s3_bucket_server_side_encryption", "encryption_type", "none", "bucket")],
  ovhcloud: [byVolumeType("high-speed-gen2-luks", "high-speed-gen2")],
  ovhcloudProject: [
    always(S.DATABASE, (bench) => void databaseBase(bench).define("orders", {})),
    byVolumeType("high-speed-gen2-luks", "high-speed-gen2"),
    {
      title: "a bucket of its own API",
      subject: S.BUCKET,
      sealed: (bench) => void BUCKET(bench),
      isUnasked: true,
      broken: {
        "another algorithm": (bench) => override(BUCKET(bench), "ovh_cloud_project_storage", "encryption.sse_algorithm", "plaintext"),
        "it is not written": (bench) => override(BUCKET(bench), "ovh_cloud_project_storage", "encryption", null),
        "it is a token": (bench) => override(BUCKET(bench), "ovh_cloud_project_storage", "encryption.sse_algorithm", "${var.encryption}"),
      },
    },
  ],
  pluscloudopen: [byVolumeType("ceph-standard-luks", "ceph-standard"), byVolumeType("LUKS", "__DEFAULT__")],
  safespring: [],
  scaleway: [
    {
      title: "a database that asks for it",
      subject: S.DATABASE,
      sealed: (bench) => void databaseBase(bench).define("orders", {}),
      broken: {
        "it does not": (bench) => override(databaseBase(bench).define("orders", {}), "scaleway_rdb_instance", "encryption_at_rest", false),
        "it is not written": (bench) => override(databaseBase(bench).define("orders", {}), "scaleway_rdb_instance", "encryption_at_rest", null),
        "it is a token": (bench) => override(databaseBase(bench).define("orders", {}), "scaleway_rdb_instance", "encryption_at_rest", "${var.encryption}"),
      },
    },
    always(S.SECRET, (bench) => void SECRET(bench)),
    byConfiguration("scaleway_object_bucket", "scaleway_object_bucket_server_side_encryption_configuration", SSE, "none", "name"),
  ],
  seca: [],
  stackit: [
    byAttribute(S.VOLUME, "stackit_volume", "encryption_parameters", { kek_key_id: "${stackit_kms_key.some.key_id}", kek_key_version: 1, kek_keyring_id: "some" }, VOLUME),
  ],
  syseleven: [
    byVolumeType("ceph", "quobyte"),
    always(S.BUCKET, (bench) => void BUCKET(bench)),
    always(S.SECRET, (bench) => void SECRET(bench)),
  ],
  upcloud: [
    byAttribute(S.VOLUME, "upcloud_storage", "encrypt", true, VOLUME),
    {
      title: "a volume with the mixin",
      subject: S.VOLUME,
      sealed: (bench) => void VOLUME(bench).with(new vendors.upcloud.EncryptedVolume()),
      broken: { "there is no mixin": (bench) => void VOLUME(bench) },
    },
    {
      title: "a server's own disk",
      subject: S.SERVER,
      sealed: (bench) => override(bench.server("db"), "upcloud_server", "template.0.encrypt", true),
      broken: { "it is not written": (bench) => void bench.server("db") },
    },
  ],
};
