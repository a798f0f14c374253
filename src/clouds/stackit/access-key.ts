import type { Construct } from "constructs";
import type { Context } from "./context";
import { ObjectstorageCredential } from "../../../l1/stackit/objectstorage-credential";
import { ObjectstorageCredentialsGroup } from "../../../l1/stackit/objectstorage-credentials-group";
import type { AccessKeyHandle } from "../../storage/driver";

/**
 * Defines an access key, in a group of its own: a bucket policy can name that. Without one a key opens all buckets of the project.
 *
 * @see https://docs.stackit.cloud/products/storage/object-storage/faq
 */
export function defineAccessKey({ place }: Context, scope: Construct, [groupId, keyId]: readonly [string, string], name: string): AccessKeyHandle {
  const { credentialsGroupId } = new ObjectstorageCredentialsGroup(scope, groupId, { ...place, name });
  const key = new ObjectstorageCredential(scope, keyId, { ...place, credentialsGroupId });
  return { accessKeyId: key.accessKey, secretAccessKey: key.secretAccessKey };
}
