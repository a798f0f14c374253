import type { Construct } from "constructs";
import type { IBucketStore } from "./bucket-store";
import type { DriverContext } from "./lookups";
import { IdentityEc2CredentialV3 } from "../../../l1/openstack/identity-ec2-credential-v3";
import { noteOwnResources } from "../../core/own-resources";
import { S3Store } from "../s3/s3-store";

/** Buckets by the S3 API of an OpenStack cloud, logged in to with a key pair that Keystone makes. */
export function s3Buckets(cloud: Construct, context: DriverContext): IBucketStore {
  const { s3, capabilities, shortfalls, pathStyle } = context.profile.s3!;
  return new S3Store(cloud, {
    s3,
    capabilities,
    shortfalls,
    pathStyle,
    credentials: () => {
      noteOwnResources(cloud, "S3Credential");
      const key = new IdentityEc2CredentialV3(cloud, "S3Credential", { provider: context.provider });
      return { accessKeyId: key.access, secretAccessKey: key.secret };
    },
  });
}
