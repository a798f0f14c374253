import { defineAccessKey } from "./access-key";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { HuaweiContext } from "../../families/huawei/context";
import { StorageDriver } from "../../families/huawei/storage";
import type { S3Endpoint } from "../../storage/driver";

/** Open Telekom Cloud's volumes and buckets. */
export function defineStorage(context: HuaweiContext, s3: S3Endpoint): StorageDriver {
  return new StorageDriver(context, {
    s3,
    capabilities: STORAGE,
    shortfalls: STORAGE_SHORTFALLS,
    accessKey: (scope, spec) => defineAccessKey(context, scope, spec),
  });
}
