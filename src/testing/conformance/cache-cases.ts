import { TerraformOutput } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { cacheBase } from "./databases-bench";
import type { Capability } from "../../core/capability";
import type { Cache } from "../../databases/cache";
import type { CacheProps } from "../../databases/cache-props";
import { DatabaseCapability as D } from "../../databases/capabilities";
import { CacheKind } from "../../databases/driver";
import { NetworkCapability as N } from "../../network/capabilities";

/** A case about one property of a cache; the change adds a cache. */
function cacheCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<CacheProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [D.CACHE],
    build: (bench) => void define(bench, props(bench)),
    without: (bench) => void define(bench, {}),
    change: (bench) => {
      define(bench, props(bench));
      cacheBase(bench).define("more", props(bench));
    },
    onlyAdds: true,
    ...more,
  };
}

function define(bench: Bench, props: Partial<CacheProps>): Cache {
  return cacheBase(bench).define("cache", props);
}

/** A cache, and the URL that it is connected to by. */
function connected(bench: Bench, props: Partial<CacheProps> = {}): void {
  new TerraformOutput(bench.scope, "url", { value: define(bench, props).connectionString(), sensitive: true });
}

/** Cases about managed caches. */
export function cacheCases(): ConformanceCase[] {
  return [
    cacheCase("a cache is defined, and tells how to connect", D.CACHE, () => ({}), {
      requires: [],
      build: (bench) => connected(bench),
      without: undefined,
      change: (bench) => {
        connected(bench);
        cacheBase(bench).define("more", {});
      },
      shows: () => ["://"],
    }),
    cacheCase("a cache is Redis", D.CACHE_REDIS, (bench) => ({ engine: cacheBase(bench).engine(CacheKind.REDIS) }), { without: undefined }),
    cacheCase("a cache is Valkey", D.CACHE_VALKEY, (bench) => ({ engine: cacheBase(bench).engine(CacheKind.VALKEY) }), { without: undefined }),
    cacheCase("a cache has a standby", D.CACHE_STANDBY, () => ({ nodes: 2 })),
    cacheCase("a cache spreads its keys over several nodes", D.CACHE_SHARDED, () => ({ nodes: 3 })),
    cacheCase("a cache speaks TLS", D.CACHE_TLS, () => ({ tls: true }), {
      without: (bench) => {
        if (!bench.cloud.databases?.cachesSpeakTlsOnly) {
          define(bench, { tls: false });
        }
      },
    }),
    cacheCase("a cache is reached on a private network", D.CACHE_PRIVATE_NETWORK, () => ({}), {
      requires: [D.CACHE, N.NETWORK],
      build: (bench) => connected(bench, { network: bench.network }),
      change: (bench) => {
        connected(bench, { network: bench.network });
        cacheBase(bench).define("more", { network: bench.network });
      },
      without: (bench) => void bench.network,
      linked: ["net"],
    }),
    cacheCase("a cache is reached from listed addresses", D.CACHE_PUBLIC_ACCESS, () => ({ publicAccessFrom: ["198.51.100.0/24"] }), {
      without: undefined,
      shows: () => ["198.51.100.0/24"],
    }),
    cacheCase("the user of a cache has the name it asks for", D.CACHE_USER_NAME, () => ({ userName: "conformance" }), { shows: () => ["conformance"] }),
    cacheCase("a cache carries its tags", D.CACHE_TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
  ];
}
