import { SecuritySubject as S } from "../../core/resource-rules";
import { rulesFromDocs } from "../../core/rule-making";
import type { RuleParts } from "../../core/rule-making";

const DOCS = { repository: "aminueza/terraform-provider-minio", commit: "d732d7a", asOf: "2026-08-17" };
const rule = rulesFromDocs(DOCS);

/** Buckets of S3-compatible stores by the `aminueza/minio` provider. Whether a store encrypts what it keeps is for its operator to say. */
export const S3_SECURITY: Omit<RuleParts, "encryption"> = {
  plain: [
    "minio_ilm_policy",
    "minio_s3_bucket_cors",
    "minio_s3_bucket_lifecycle",
    "minio_s3_bucket_object_lock_configuration",
    "minio_s3_bucket_quota",
    "minio_s3_bucket_retention",
    "minio_s3_bucket_server_side_encryption",
    "minio_s3_bucket_tags",
    "minio_s3_bucket_versioning",
  ],
  exposure: [
    rule("minio_s3_bucket", S.BUCKET, { attribute: "acl", except: ["private"] }),
    rule("minio_s3_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    rule("minio_s3_bucket_anonymous_access", S.BUCKET, { of: ["bucket"] }),
    rule("minio_s3_object", S.BUCKET, { attribute: "acl", except: ["private"], of: ["bucket_name"] }),
  ],
  keepers: [rule("minio_s3_bucket", S.BUCKET), rule("minio_s3_object", S.BUCKET)],
};
