import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = "syseleven/grav-docs-syseleven-stack: user/pages/04.Reference";
const FROM = { asOf: "2025-09-17", sourceKind: SourceKind.OPERATOR };
const volume = rulesFrom({ source: `${DOCS}/04.block-storage/docs.en.md`, ...FROM });
const bucket = rulesFrom({ source: `${DOCS}/05.object-storage/docs.en.md`, ...FROM, remark: "by the Ceph backend in fes, the only one that this library makes buckets on" });
const secret = rulesFrom({ source: `${DOCS}/13.secrets/docs.en.md`, ...FROM, remark: "of its metadata that is not said" });

/**
 * What the resources of the SysEleven Stack mean. The type `ceph`, which is in `fes` alone and the default there, has to be named: a resource may stand in
 * another region than the cloud around it, where the default is not encrypted.
 */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY, S3_SECURITY, {
  encryption: [
    ...encryptedVolumeTypes(volume, ["ceph"]),
    ...["minio_s3_bucket", "minio_s3_object"].map((type) => bucket(type, S.BUCKET)),
    secret("openstack_keymanager_secret_v1", S.SECRET),
  ],
}));
