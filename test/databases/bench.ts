import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheSize, Database, DatabaseEngine, DatabaseSize, Network } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { fixture } from "../testing/fixtures";

/** A fake cloud with a network, and shorthands for databases and caches on it. */
export interface DatabaseFixture extends Fixture {
  readonly network: Network;
  readonly database: (props?: Partial<DatabaseProps>, id?: string) => Database;
  readonly cache: (props?: Partial<CacheProps>, id?: string) => Cache;
}

const DATABASE = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("db-small"), storageGib: 20 };
const CACHE = { engine: CacheEngine.redis("7.2"), size: CacheSize.named("cache-small") };

export function databases(props: FakeCloudProps = {}): DatabaseFixture {
  const base = fixture(props);
  const network = new Network(base.cloud, "net", { cidr: "10.0.0.0/20" });
  return {
    ...base,
    network,
    database: (given = {}, id = "db") => new Database(base.cloud, id, { ...DATABASE, network, ...given }),
    cache: (given = {}, id = "cache") => new Cache(base.cloud, id, { ...CACHE, network, ...given }),
  };
}
