import { defineCache } from "./cache";
import { CACHE_ENGINES, CACHE_TYPES, DATABASE_ENGINES, DATABASE_TYPES } from "./database-offers";
import { KmsKeyV1 } from "../../../l1/flexibleengine/kms-key-v1";
import { RdsInstanceV3 } from "../../../l1/flexibleengine/rds-instance-v3";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";
import type { HuaweiContext } from "../../families/huawei/context";
import { DatabaseDriver } from "../../families/huawei/databases";

/** FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/rds_database.md and rds_account.md (2024-03-20) */
const IN_SQL = "its Terraform provider has it for MySQL alone; make it in SQL, as the administrator whose password vendors.flexibleengine.DatabasePassword sets";

/** docs/resources/dcs_instance_v1.md of the same. */
const SHORTFALLS: Shortfall[] = [
  { capability: C.LOGICAL_DATABASE, reason: IN_SQL },
  { capability: C.USER, reason: IN_SQL },
  { capability: C.CACHE_TLS, reason: "its caches do not speak TLS" },
  { capability: C.CACHE_TAGS, reason: "the cache of its Terraform provider takes no tags" },
];

/** Flexible Engine's databases and caches. */
export function defineDatabases(context: HuaweiContext): DatabaseDriver {
  return new DatabaseDriver(context, {
    capabilities: [C.STORAGE_TYPE],
    shortfalls: SHORTFALLS,
    engines: DATABASE_ENGINES,
    databaseTypes: DATABASE_TYPES,
    // FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/rds_instance_v3.md, volume (2024-03-20)
    storageTypes: ["ULTRAHIGH", "CLOUDSSD", "COMMON"],
    storageType: "ULTRAHIGH",
    cacheEngines: CACHE_ENGINES,
    cacheTypes: CACHE_TYPES,
    // Redis 5 has no users: https://redis.io/docs/latest/commands/auth/
    cacheUserName: "",
    database: (scope, id, config) => new RdsInstanceV3(scope, id, config),
    encryptionKey: (scope, id, config) => new KmsKeyV1(scope, id, config),
    cache: (scope, spec) => defineCache(context, scope, spec),
  });
}
