import type { Construct } from "constructs";
import { IdentityCredentialV3 } from "../../../l1/opentelekomcloud/identity-credential-v3";
import type { HuaweiContext } from "../../families/huawei/context";
import type { AccessKeyHandle, AccessKeySpec } from "../../storage/driver";

/** Defines a key of the user's own, which opens every bucket that the user may open. A user has two at most. */
export function defineAccessKey({ provider }: HuaweiContext, scope: Construct, { name }: AccessKeySpec): AccessKeyHandle {
  const key = new IdentityCredentialV3(scope, "Resource", { provider, description: name });
  return { accessKeyId: key.access, secretAccessKey: key.secret };
}
