import { defineCache } from "./cache";
import { CACHE_ENGINES, CACHE_TYPES, DATABASE_ENGINES, DATABASE_TYPES } from "./database-offers";
import { KmsKeyV1 } from "../../../l1/opentelekomcloud/kms-key-v1";
import { RdsInstanceV3 } from "../../../l1/opentelekomcloud/rds-instance-v3";
import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";
import type { HuaweiContext } from "../../families/huawei/context";
import { DatabaseDriver } from "../../families/huawei/databases";

const CAPABILITIES: Capability[] = [C.CACHE_TLS, C.CACHE_TAGS];

/** The resources of the provider 1.36.14 (2026-11). */
const IN_SQL = "its Terraform provider has no resource for it; make it in SQL, as the administrator whose password vendors.opentelekomcloud.DatabasePassword sets";
/** opentelekomcloud-docs/relational-database-service: api-ref/source/api_v3_recommended/db_instance_management/creating_a_db_instance.rst (2026-04-22) */
const ONE_TYPE = "PostgreSQL and MySQL stand on CLOUDSSD; the only other type, ESSD, is for those with a standby alone";

const SHORTFALLS: Shortfall[] = [
  { capability: C.LOGICAL_DATABASE, reason: IN_SQL },
  { capability: C.USER, reason: IN_SQL },
  { capability: C.STORAGE_TYPE, reason: ONE_TYPE },
];

/** Open Telekom Cloud's databases and caches. */
export function defineDatabases(context: HuaweiContext): DatabaseDriver {
  return new DatabaseDriver(context, {
    capabilities: CAPABILITIES,
    shortfalls: SHORTFALLS,
    engines: DATABASE_ENGINES,
    databaseTypes: DATABASE_TYPES,
    storageTypes: ["CLOUDSSD"],
    storageType: "CLOUDSSD",
    cacheEngines: CACHE_ENGINES,
    cacheTypes: CACHE_TYPES,
    // Of a cache with a password: opentelekomcloud-docs/distributed-cache-service, umn/source/managing_dcs_instances/managing_users.rst (2026-04-22)
    cacheUserName: "default",
    database: (scope, id, config) => new RdsInstanceV3(scope, id, config),
    encryptionKey: (scope, id, config) => new KmsKeyV1(scope, id, config),
    cache: (scope, spec) => defineCache(context, scope, spec),
  });
}
