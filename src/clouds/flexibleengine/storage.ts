import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import { FileShareDriver } from "./file-share";
import { S3_ENDPOINT } from "./regions";
import type { HuaweiContext } from "../../families/huawei/context";
import { StorageDriver } from "../../families/huawei/storage";

/** Flexible Engine's volumes, file systems and buckets. */
export function defineStorage(context: HuaweiContext): StorageDriver {
  return new StorageDriver(context, {
    s3: { endpoint: S3_ENDPOINT, region: context.cloud.region.name },
    capabilities: STORAGE,
    shortfalls: STORAGE_SHORTFALLS,
    fileShares: new FileShareDriver(context),
  });
}
