import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheKind, CacheSize, Database, DatabaseBackups, DatabaseEngine, DatabaseSize, Network, RemovalPolicy, Scaleway } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { only, paris, resources } from "./helper";

const INSTANCE = "scaleway_rdb_instance";
const CLUSTER = "scaleway_redis_cluster";

function withDatabase(props: Partial<DatabaseProps> = {}, fill: (database: Database) => void = () => {}) {
  const { stack, cloud } = paris();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const database = new Database(cloud, "db", { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("DB-PRO2-XXS"), storageGib: 20, network, ...props });
  fill(database);
  return { stack, database };
}

function withCache(props: Partial<CacheProps> = {}) {
  const { stack, cloud } = paris();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const cache = new Cache(cloud, "cache", { engine: CacheEngine.redis("8.6.3"), size: CacheSize.named("RED1-MICRO"), network, ...props });
  return { stack, cache };
}

const PRIVATE_NETWORK = expect.stringMatching(/^\$\{scaleway_vpc_private_network\..*\.id\}$/);
const INSTANCE_ID = expect.stringMatching(/^\$\{scaleway_rdb_instance\..*\.id\}$/);

describe("a database server on Scaleway", () => {
  test("is on its Private Network alone, on encrypted block storage in steps of 5 GB", () => {
    const { stack } = withDatabase();
    expect(only(stack, INSTANCE)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "scaleway",
      name: "shop-paris-db",
      engine: "PostgreSQL-16",
      node_type: "DB-PRO2-XXS",
      volume_type: "sbs_5k",
      volume_size_in_gb: 25,
      encryption_at_rest: true,
      private_network: { pn_id: PRIVATE_NETWORK, enable_ipam: true },
    });
    expect(resources(stack, "scaleway_rdb_acl")).toEqual([]);
  });

  test("has a public endpoint with a list of its own, as Scaleway's lets everybody in", () => {
    const { stack } = withDatabase({ network: undefined, publicAccessFrom: ["198.51.100.0/24", "192.0.2.0/24"] });
    expect(only(stack, INSTANCE)).toMatchObject({ load_balancer: {} });
    expect(only(stack, INSTANCE)).not.toHaveProperty("private_network");
    expect(only(stack, "scaleway_rdb_acl")).toEqual({ provider: "scaleway", instance_id: INSTANCE_ID, acl_rules: [{ ip: "192.0.2.0/24" }, { ip: "198.51.100.0/24" }] });
  });

  test("has both endpoints where both are asked for", () => {
    const { stack, database } = withDatabase({ publicAccessFrom: ["192.0.2.0/24"] });
    new TerraformOutput(stack, "inside", { value: database.host });
    new TerraformOutput(stack, "outside", { value: database.publicHost });
    expect(only(stack, INSTANCE)).toMatchObject({ load_balancer: {}, private_network: { enable_ipam: true } });
    expect(synthesize(stack).output!.inside.value).toMatch(/\.private_network\[0\]\.ip\}$/);
    expect(synthesize(stack).output!.outside.value).toMatch(/\.load_balancer\[0\]\.ip\}$/);
  });

  test("is a standby's, backed up, on fast storage, protected and tagged when asked to", () => {
    const { stack } = withDatabase({
      engine: DatabaseEngine.mysql("8"),
      highlyAvailable: true,
      storageType: "sbs_15k",
      backups: DatabaseBackups.schedule({ everyHours: 12, retentionDays: 30 }),
      removalPolicy: RemovalPolicy.PROTECT,
      tags: { a: "b" },
    });
    expect(only(stack, INSTANCE)).toMatchObject({
      engine: "MySQL-8",
      is_ha_cluster: true,
      volume_type: "sbs_15k",
      backup_schedule_frequency: 12,
      backup_schedule_retention: 30,
      lifecycle: { prevent_destroy: true },
      tags: ["a=b"],
    });
  });

  test("goes without backups and encryption only when told", () => {
    const { stack } = withDatabase({ backups: DatabaseBackups.none(), encryptedAtRest: false });
    expect(only(stack, INSTANCE)).toMatchObject({ disable_backup: true });
    expect(only(stack, INSTANCE)).not.toHaveProperty("encryption_at_rest");
  });

  test("whose storage is not known yet is left to Terraform to convert", () => {
    const { stack, cloud } = paris();
    const storageGib = new TerraformVariable(stack, "size", { type: "number" }).numberValue;
    new Database(cloud, "db", { engine: DatabaseEngine.postgresql("17"), size: DatabaseSize.named("DB-DEV-S"), storageGib, publicAccessFrom: ["192.0.2.0/24"] });
    expect(only(stack, INSTANCE).volume_size_in_gb).toBe("${(ceil(((var.size * 1.073741824) / 5)) * 5)}");
  });

  test("is never of a size that shares its processors, unless it is named", () => {
    const { stack } = withDatabase({ size: DatabaseSize.needs({ vcpus: 1, memoryGib: 1 }) });
    expect(only(stack, INSTANCE).node_type).toBe("DB-PRO2-XXS");
  });

  test("refuses what Scaleway does not have", () => {
    expect(() => withDatabase({ engine: DatabaseEngine.postgresql("13") })).toThrow(/engine: got "postgresql 13"; allowed: a version that Scaleway lists: 14, 15, 16, 17/);
    expect(() => withDatabase({ storageGib: 3 })).toThrow(/storageGib: got 3; allowed: a whole number from 4 to 9313 GiB/);
    expect(() => withDatabase({ storageType: "lssd" })).toThrow(/storageType: got "lssd"; allowed: sbs_5k, sbs_15k/);
    expect(() => withDatabase({}, (database) => database.addDatabase("rdb"))).toThrow(/name: got "rdb"/);
  });
});

describe("what is on a database server on Scaleway", () => {
  test("is a database, a user, and one privilege for each database of the user", () => {
    const { stack } = withDatabase({}, (database) => {
      const shop = database.addDatabase("shop");
      database.addUser("web", { databases: [shop, database.addDatabase("stats")] });
    });
    expect(resources(stack, "scaleway_rdb_database").map(({ name }) => name)).toEqual(["shop", "stats"]);
    expect(only(stack, "scaleway_rdb_user")).toEqual({
      provider: "scaleway",
      instance_id: INSTANCE_ID,
      name: "web",
      password: expect.stringMatching(/^\$\{random_password\..*\.result\}$/),
    });
    expect(resources(stack, "scaleway_rdb_privilege")).toEqual(
      ["shop", "stats"].map((name) => ({
        provider: "scaleway",
        instance_id: INSTANCE_ID,
        user_name: expect.stringMatching(/^\$\{scaleway_rdb_user\..*\.name\}$/),
        database_name: expect.stringMatching(new RegExp(`^\\$\\{scaleway_rdb_database\\..*${name}.*\\.name\\}$`)),
        permission: "all",
      })),
    );
  });

  test("has passwords with each kind of character, which an upgrade of archipel must not change", () => {
    const { stack } = withDatabase({}, (database) => database.addUser("web"));
    expect(only(stack, "random_password")).toEqual({ length: 32, min_lower: 1, min_upper: 1, min_numeric: 1, min_special: 1, override_special: "+,.:=@^" });
  });

  test("has the password that a variable holds, and no other", () => {
    const { stack } = withDatabase({}, (database) => {
      const password = new TerraformVariable(database, "password", { sensitive: true }).stringValue;
      expect(database.addUser("web", { password }).password).toBe(password);
    });
    expect(only(stack, "scaleway_rdb_user").password).toMatch(/^\$\{var\..*password.*\}$/);
    expect(resources(stack, "random_password")).toEqual([]);
  });

  test("may be an administrator", () => {
    const { stack } = withDatabase({}, (database) => database.addUser("root", { admin: true }));
    expect(only(stack, "scaleway_rdb_user").is_admin).toBe(true);
  });

  test("is protected with its server", () => {
    const { stack } = withDatabase({ removalPolicy: RemovalPolicy.PROTECT }, (database) => database.addDatabase("shop"));
    expect(only(stack, "scaleway_rdb_database").lifecycle).toEqual({ prevent_destroy: true });
  });
});

describe("a cache on Scaleway", () => {
  test("is on its Private Network, without the list of addresses that the provider would refuse beside it", () => {
    const { stack } = withCache();
    expect(only(stack, CLUSTER)).toEqual({
      provider: "scaleway",
      name: "shop-paris-cache",
      version: "8.6.3",
      node_type: "RED1-MICRO",
      cluster_size: 1,
      tls_enabled: true,
      user_name: "app",
      password: expect.stringMatching(/^\$\{random_password\..*\.result\}$/),
      private_network: [{ id: PRIVATE_NETWORK }],
    });
  });

  test("is reached over the internet from listed addresses alone", () => {
    const { stack } = withCache({ network: undefined, publicAccessFrom: ["192.0.2.0/24"], zone: "fr-par-2", nodes: 3, tls: false });
    expect(only(stack, CLUSTER)).toMatchObject({ acl: [{ ip: "192.0.2.0/24" }], zone: "fr-par-2", cluster_size: 3, tls_enabled: false });
    expect(only(stack, CLUSTER)).not.toHaveProperty("private_network");
  });

  test.each([
    [{}, /tolist\(scaleway_redis_cluster\.[^)]*\.private_network\)\.0\.ips, 0\)\}:/],
    [{ network: undefined, publicAccessFrom: ["192.0.2.0/24"] }, /scaleway_redis_cluster\.[^)]*\.public_network\[0\]\.ips, 0\)\}:/],
  ] as [Partial<CacheProps>, RegExp][])("tells how it is connected to: %#", (props, address) => {
    const { stack, cache } = withCache(props);
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(synthesize(stack).output!.url.value).toMatch(address);
  });

  test("takes a version that the catalogue does not know", () => {
    const { stack } = withCache({ engine: CacheEngine.described({ kind: CacheKind.REDIS, name: "7.2.11" }) });
    expect(only(stack, CLUSTER).version).toBe("7.2.11");
  });

  test("refuses Valkey, zones without caches, and needs, as nothing tells the memory", () => {
    expect(() => withCache({ engine: CacheEngine.valkey("8.1") })).toThrow(/managed Valkey \(databases.cache.valkey\): its managed caches are Redis alone/);
    expect(() => withCache({ zone: "fr-par-3" })).toThrow(/zone: got "fr-par-3"; allowed: a zone with caches: fr-par-1, fr-par-2/);
    expect(() => withCache({ size: CacheSize.needs({ memoryGib: 1 }) })).toThrow(/RED1-MICRO \(memory unknown\)/);
  });
});

test("every engine and size of Scaleway's databases tells its source and date, and is listed once", () => {
  const { engines, databaseTypes, cacheEngines, cacheTypes } = new Scaleway(testStack(), "cloud", { region: "fr-par" }).databases!;
  const entries = [...engines, ...databaseTypes, ...cacheEngines, ...cacheTypes];
  expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){1,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  expect(new Set(entries.map((entry) => entry.name)).size).toBe(entries.length);
});
