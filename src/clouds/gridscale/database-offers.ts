import { PERFORMANCE_CLASSES } from "./performance-classes";
import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

/** gridscale shows its list to whoever is logged in; these are what the pages and tests of its own provider ask for. */
const PROVIDER = { source: "gridscale/terraform-provider-gridscale 4512967a: website/docs/r and gridscale/resource_gridscale_*_test.go", asOf: "2025-12-02" };

/** The engines of databases. Others go by `DatabaseEngine.described`. */
export const ENGINES: DatabaseEngineEntry[] = [
  { kind: DatabaseKind.POSTGRESQL, version: "13", name: "13", ...PROVIDER },
  { kind: DatabaseKind.MYSQL, version: "8.0", name: "8.0", ...PROVIDER },
];

/** The engines of caches. Others go by `CacheEngine.described`. */
export const CACHE_ENGINES: CacheEngineEntry[] = ["5.0", "7"].map((version) => ({ kind: CacheKind.REDIS, version, name: version, ...PROVIDER }));

/** The sizes of caches. How much memory each has is shown to whoever is logged in. */
export const CACHE_TYPES: CacheTypeEntry[] = PERFORMANCE_CLASSES.map((name) => ({ name, ...PROVIDER }));
