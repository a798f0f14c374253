import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheSize, CapabilityError, Database, DatabaseBackups, DatabaseEngine, DatabaseKind, DatabaseSize, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { net, only, resources, vienna } from "./helper";

const SERVICE = "exoscale_dbaas";
const URI = "exoscale_database_uri";
const NAME = expect.stringMatching(/^\$\{exoscale_dbaas\..*\.id\}$/);
const FROM = ["198.51.100.0/24"];

function withDatabase(props: Partial<DatabaseProps> = {}) {
  const { stack, cloud } = vienna();
  const defaults = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("startup-4"), storageGib: 20, publicAccessFrom: FROM, name: "shop" };
  return { stack, database: new Database(cloud, "db", { ...defaults, ...props }) };
}

function withCache(props: Partial<CacheProps> = {}) {
  const { stack, cloud } = vienna();
  const defaults = { engine: CacheEngine.valkey("current"), size: CacheSize.needs({ memoryGib: 5 }), publicAccessFrom: FROM, name: "sessions" };
  return { stack, cache: new Cache(cloud, "cache", { ...defaults, ...props }) };
}

describe("a database server on Exoscale", () => {
  test("is a service that the listed addresses alone reach, and that nobody destroys by mistake", () => {
    const { stack } = withDatabase();
    expect(only(stack, SERVICE)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop",
      type: "pg",
      plan: "startup-4",
      pg: { version: "16", ip_filter: FROM, backup_schedule: "02:00" },
      termination_protection: true,
      lifecycle: { prevent_destroy: true, postcondition: [{ condition: "${self.disk_size >= 20 * 1073741824}", error_message: expect.stringContaining("20 GiB") }] },
    });
  });

  test("is looked at by Terraform for storage that is known later, too", () => {
    const { stack, cloud } = vienna();
    const storageGib = new TerraformVariable(stack, "storage", {}).numberValue;
    new Database(cloud, "db", { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("startup-4"), storageGib, publicAccessFrom: FROM });
    expect(only(stack, SERVICE)).toMatchObject({ lifecycle: { postcondition: [{ condition: "${self.disk_size >= var.storage * 1073741824}" }] } });
  });

  test.each([
    [{ vcpus: 2, memoryGib: 4 }, "startup-4"],
    [{ vcpus: 1, memoryGib: 1 }, "startup-4"],
    [{ vcpus: 4, memoryGib: 10 }, "startup-16"],
  ])("of the needs %o has the plan %s", (needs, plan) => {
    expect(only(withDatabase({ size: DatabaseSize.needs(needs) }).stack, SERVICE)).toMatchObject({ plan });
  });

  test("has a second node that takes over, in the tier of two", () => {
    expect(only(withDatabase({ highlyAvailable: true }).stack, SERVICE)).toMatchObject({ plan: "business-4" });
  });

  test("of the plan for trying out has no second node", () => {
    expect(only(withDatabase({ size: DatabaseSize.named("hobbyist-2") }).stack, SERVICE)).toMatchObject({ plan: "hobbyist-2" });
    expect(() => withDatabase({ size: DatabaseSize.named("hobbyist-2"), highlyAvailable: true })).toThrow(/size: got "hobbyist-2".*a plan of the tier startup/);
  });

  test.each(["8", "8.4"])("is MySQL 8.4 where the program asks for %s", (version) => {
    const { type, mysql, pg } = only(withDatabase({ engine: DatabaseEngine.mysql(version) }).stack, SERVICE);
    expect({ type, mysql, pg }).toEqual({ type: "mysql", mysql: { version: "8.4", ip_filter: FROM, backup_schedule: "02:00" }, pg: undefined });
  });

  test("stands on no private network, and the error tells how it is reached", () => {
    const { cloud } = vienna();
    const props = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("startup-4"), storageGib: 20, network: net(cloud) };
    expect(() => new Database(cloud, "db", props)).toThrow(/publicAccessFrom/);
  });

  test("is backed up by its plan, which the error tells", () => {
    expect(() => withDatabase({ backups: DatabaseBackups.none() })).toThrow(/comes with the plan/);
  });

  test("is guarded at Exoscale, too, where the program protects it", () => {
    const service = only(withDatabase({ removalPolicy: RemovalPolicy.PROTECT }).stack, SERVICE);
    expect(service).toMatchObject({ termination_protection: true, lifecycle: { prevent_destroy: true, postcondition: [expect.anything()] } });
  });

  test("tells where it listens by a lookup that nobody else pays for", () => {
    const { stack, database } = withDatabase();
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "address", { value: `${database.host}:${database.port}` });
    new TerraformOutput(stack, "certificate", { value: database.certificate, sensitive: true });
    const { output, data } = synthesize(stack);
    expect(Object.values(data![URI])).toEqual([expect.objectContaining({ provider: "exoscale", zone: "at-vie-1", name: NAME, type: "pg" })]);
    expect(output!.address.value).toMatch(/^\$\{data\.exoscale_database_uri\..*\.host\}:\$\{data\.exoscale_database_uri\..*\.port\}$/);
    expect(output!.certificate.value).toMatch(/^\$\{exoscale_dbaas\..*\.ca_certificate\}$/);
  });
});

describe("what is on a database server on Exoscale", () => {
  test.each([
    [DatabaseEngine.postgresql("16"), "exoscale_dbaas_pg_database"],
    [DatabaseEngine.mysql("8.4"), "exoscale_dbaas_mysql_database"],
  ])("is a logical database of its engine", (engine, type) => {
    const { stack, database } = withDatabase({ engine });
    database.addDatabase("shop");
    expect(only(stack, type)).toEqual({ provider: "exoscale", zone: "at-vie-1", service: NAME, database_name: "shop", lifecycle: { prevent_destroy: true } });
  });

  test("is its administrator, who is looked up", () => {
    const { stack, database } = withDatabase();
    const user = database.addUser("avnadmin", { databases: [database.addDatabase("shop")] });
    new TerraformOutput(stack, "password", { value: user.password, sensitive: true });
    expect(resources(stack, "exoscale_dbaas_pg_user")).toEqual([]);
    expect(synthesize(stack).output!.password.value).toMatch(/^\$\{data\.exoscale_database_uri\..*\.password\}$/);
  });

  test("is no other user of databases in a PostgreSQL that would not let it make tables", () => {
    const { stack, database } = withDatabase();
    const shop = database.addDatabase("shop");
    expect(() => database.addUser("web", { databases: [shop] })).toThrow(CapabilityError);
    expect(() => database.addUser("other", { databases: [shop] })).toThrow(/make no tables in PostgreSQL 15 and later.*addUser\("avnadmin", …\)/);
    expect(resources(stack, "exoscale_dbaas_pg_user")).toEqual([]);
  });

  test("is nor such a user where the version is known later", () => {
    const { stack, cloud } = vienna();
    const engine = DatabaseEngine.described({ kind: DatabaseKind.POSTGRESQL, name: new TerraformVariable(stack, "version", {}).stringValue });
    const database = new Database(cloud, "db", { engine, size: DatabaseSize.named("startup-4"), storageGib: 20, publicAccessFrom: FROM });
    expect(() => database.addUser("web", { databases: [database.addDatabase("shop")] })).toThrow(CapabilityError);
  });

  test("is any user in MySQL", () => {
    const { stack, database } = withDatabase({ engine: DatabaseEngine.mysql("8") });
    database.addUser("web", { databases: [database.addDatabase("shop")] });
    expect(only(stack, "exoscale_dbaas_mysql_user")).toEqual({ provider: "exoscale", zone: "at-vie-1", service: NAME, username: "web" });
  });

  test("is a user without databases, whose rights SQL sets", () => {
    const { stack, database } = withDatabase();
    database.addUser("web");
    expect(only(stack, "exoscale_dbaas_pg_user")).toMatchObject({ username: "web" });
  });

  test("is no user with a password of the program's", () => {
    const { stack, database } = withDatabase();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    expect(() => database.addUser("web", { password })).toThrow(/Exoscale makes the passwords of its users/);
  });
});

describe("a cache on Exoscale", () => {
  test("is Valkey that the listed addresses alone reach, with a user for all of it", () => {
    const { stack } = withCache();
    expect(only(stack, SERVICE)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "sessions",
      type: "valkey",
      plan: "startup-8",
      valkey: { ip_filter: FROM },
      termination_protection: false,
    });
    expect(only(stack, "exoscale_dbaas_valkey_user")).toEqual({ provider: "exoscale", zone: "at-vie-1", service: NAME, username: "app" });
  });

  test("has a second node that takes over, and no third", () => {
    expect(only(withCache({ nodes: 2 }).stack, SERVICE)).toMatchObject({ plan: "business-8" });
    expect(() => withCache({ nodes: 3 })).toThrow(/one node, or two/);
  });

  test("speaks TLS, and nothing else", () => {
    const { stack, cache } = withCache();
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(synthesize(stack).output!.url.value).toMatch(/^rediss:\/\/app:/);
    expect(() => withCache({ tls: false })).toThrow(/the caches of Exoscale speak TLS only/);
  });

  test("is of no chosen version, and no Redis", () => {
    expect(() => withCache({ engine: CacheEngine.described({ kind: withCache().cache.cloud.databases!.cacheEngines[0].kind, name: "8.1" }) })).toThrow(/Exoscale chooses the version/);
    expect(() => withCache({ engine: CacheEngine.valkey("8.1") })).toThrow(/lists: current/);
    expect(() => withCache({ engine: CacheEngine.redis("7.2") })).toThrow(/Valkey, which speaks Redis' protocol/);
  });

  test("has no password of the program's", () => {
    const { stack, cloud } = vienna();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    const props = { engine: CacheEngine.valkey("current"), size: CacheSize.named("startup-4"), publicAccessFrom: FROM, password };
    expect(() => new Cache(cloud, "cache", props)).toThrow(/Exoscale makes the passwords of its users/);
  });
});
