import type { CacheEngineEntry, CacheTypeEntry } from "../../databases/driver";
import { CacheKind } from "../../databases/driver";

/** What the vendor's own test of the provider asks for. The list of all wants a login. */
const TEST = { source: "stackitcloud/terraform-provider-stackit 49f5457d and v0.98.0: stackit/internal/services/redis/redis_acc_test.go", asOf: "2026-08-21" };

/** The engines of caches. Others go by `CacheEngine.described`. */
export const CACHE_ENGINES: CacheEngineEntry[] = [{ kind: CacheKind.REDIS, version: "7", name: "7", ...TEST }];

/** The sizes of caches: plans, whose names tell processors, memory and disk of each node. Others go by `CacheSize.unlisted("stackit-redis-2.8.10-single")`. */
export const CACHE_TYPES: CacheTypeEntry[] = [{ name: "stackit-redis-1.4.10-single", memoryGib: 4, ...TEST }];
