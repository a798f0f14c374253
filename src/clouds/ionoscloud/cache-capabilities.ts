import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/**
 * Where there are caches, and where their snapshots are kept in the same country: ionos-cloud/terraform-provider-ionoscloud,
 * docs/resources/inmemorydb_cluster_v2.md of 2026-07-24, whose example has `eu-central-3`. A cluster cannot be without snapshots.
 */
export const SNAPSHOT_LOCATIONS: Record<string, string> = { "de/fra": "eu-central-3", "de/txl": "eu-central-3" };

const CACHES: Capability[] = [C.CACHE, C.CACHE_VALKEY, C.CACHE_STANDBY, C.CACHE_PRIVATE_NETWORK, C.CACHE_USER_NAME];

const SHORTFALLS: Shortfall[] = [
  {
    capability: C.CACHE_REDIS,
    reason: "IONOS' In-Memory DB speaks Redis' protocol, and its version 9.0 is one that Redis does not have: CacheEngine.valkey(version)",
  },
  // The page counts instances of which one is the primary; docs.ionos.com, In-Memory DB, scaling: more nodes are for availability alone
  { capability: C.CACHE_SHARDED, reason: "every node of IONOS' In-Memory DB has all keys: one node, or two of which the second takes over" },
  { capability: C.CACHE_TLS, reason: "IONOS does not say that its In-Memory DB speaks TLS, and its provider has nothing to choose; it is reached on its LAN alone" },
  { capability: C.CACHE_PUBLIC_ACCESS, reason: "a cache at IONOS is reached on its LAN alone" },
  { capability: C.CACHE_TAGS, reason: "caches carry no labels" },
];

/** What the database driver does about caches in a location. */
export function cacheCapabilities(location: string): Capability[] {
  return location in SNAPSHOT_LOCATIONS ? CACHES : [];
}

/** Why it does not do the rest. */
export function cacheShortfalls(location: string): Shortfall[] {
  const places = Object.keys(SNAPSHOT_LOCATIONS).join(", ");
  const reason = `IONOS' In-Memory DB always keeps snapshots, and only for ${places} is a place of them known that is in the same country`;
  const absent = shortfallsOf(CACHES, reason);
  return location in SNAPSHOT_LOCATIONS ? SHORTFALLS : [...absent, ...SHORTFALLS];
}
