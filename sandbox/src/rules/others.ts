import { always, copy } from "./derivations";
import { sameAs } from "./ids";
import type { ProviderRules } from "./model";

/** Incus: things are known by project and name; the project is `default` unless one is named. */
export const INCUS: ProviderRules = {
  name: "incus",
  source: "facts/configurations/incus; documentation of Incus",
  settings: () => ({ project: "default" }),
  types: {
    incus_instance: { unset: ["target"], derive: { ipv4_address: (making) => making.privateAddress(4), ipv6_address: always(""), status: always("Running"), running: always(true), type: always("container"), architecture: always("x86_64") } },
    incus_network: { unset: ["target"], derive: { type: always("bridge"), managed: always(true) } },
    incus_storage_volume: { unset: ["target"], derive: { type: always("custom"), content_type: always("filesystem") } },
    incus_storage_bucket: { unset: ["target"] },
  },
};

/** Buckets of any S3 service, through the MinIO provider. */
export const MINIO: ProviderRules = {
  name: "minio",
  source: "documentation of the provider: ids are names",
  types: {
    minio_s3_bucket: { id: sameAs("bucket"), unique: [{ by: ["bucket"], within: "account" }], derive: { bucket_domain_name: (making) => `https://s3.sandbox.example/${making.text("bucket")}`, arn: (making) => `arn:aws:s3:::${making.text("bucket")}` } },
    minio_iam_user: { id: sameAs("name"), unique: [{ by: ["name"], within: "account" }] },
    minio_iam_policy: { id: sameAs("name"), unique: [{ by: ["name"], within: "account" }] },
    minio_s3_object: { id: sameAs("object_name"), derive: { etag: copy("etag", "") } },
  },
};
