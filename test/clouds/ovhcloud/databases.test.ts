import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheSize, CapabilityError, Database, DatabaseBackups, DatabaseEngine, DatabaseKind, DatabaseSize, Network, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { gravelines, only, resources } from "./helper";
import { PROJECT_ID } from "./make-cloud";

const CLUSTER = "ovh_cloud_project_database";
const NETWORK = expect.stringMatching(/^\$\{openstack_networking_network_v2\..*\.id\}$/);
const SUBNET = expect.stringMatching(/^\$\{openstack_networking_subnet_v2\..*\.id\}$/);
const INSIDE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map((ip) => ({ ip, description: "" }));

function withDatabase(props: Partial<DatabaseProps> = {}, region = "GRA11") {
  const { stack, cloud } = gravelines({ region });
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const defaults = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("db1-4"), storageGib: 80, network, name: "shop" };
  return { stack, database: new Database(cloud, "db", { ...defaults, ...props }) };
}

function withCache(props: Partial<CacheProps> = {}) {
  const { stack, cloud } = gravelines();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  const defaults = { engine: CacheEngine.valkey("8.1"), size: CacheSize.needs({ memoryGib: 5 }), network, name: "sessions" };
  return { stack, cache: new Cache(cloud, "cache", { ...defaults, ...props }) };
}

describe("a database server on OVHcloud", () => {
  test("is one node on the program's network, which private addresses alone reach", () => {
    const { stack } = withDatabase();
    expect(only(stack, CLUSTER)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "ovh",
      service_name: PROJECT_ID,
      description: "shop",
      engine: "postgresql",
      version: "16",
      plan: "essential",
      flavor: "db1-4",
      disk_size: 80,
      nodes: [{ region: "GRA", network_id: NETWORK, subnet_id: SUBNET }],
      ip_restrictions: INSIDE,
    });
  });

  test("is reached over the internet from the listed addresses alone", () => {
    const { stack } = withDatabase({ network: undefined, publicAccessFrom: ["198.51.100.0/24", "192.0.2.0/24"] });
    expect(only(stack, CLUSTER)).toMatchObject({
      nodes: [{ region: "GRA" }],
      ip_restrictions: [{ ip: "192.0.2.0/24" }, { ip: "198.51.100.0/24" }],
    });
    expect(only(stack, CLUSTER).nodes).toEqual([{ region: "GRA" }]);
  });

  test("is not on both", () => {
    expect(() => withDatabase({ publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/publicAccessFrom.*OVHcloud has one of the two/);
  });

  test.each([
    ["SBG5", "SBG"],
    ["DE1", "DE"],
    ["WAW1", "WAW"],
    ["EU-WEST-PAR", "EU-WEST-PAR"],
  ])("of %s is in the region %s", (region, name) => {
    expect(only(withDatabase({}, region).stack, CLUSTER)).toMatchObject({ nodes: [{ region: name }] });
  });

  test("has a second node that takes over, in the plan of two", () => {
    const { stack } = withDatabase({ highlyAvailable: true });
    const node = { region: "GRA", network_id: NETWORK, subnet_id: SUBNET };
    expect(only(stack, CLUSTER)).toMatchObject({ plan: "business", nodes: [node, node] });
  });

  test("is MySQL where the program says so", () => {
    const { stack } = withDatabase({ engine: DatabaseEngine.mysql("8") });
    expect(only(stack, CLUSTER)).toMatchObject({ engine: "mysql", version: "8" });
  });

  test.each([79, 241])("of the smallest size has no storage of %d GiB", (storageGib) => {
    expect(() => withDatabase({ storageGib })).toThrow(/storageGib/);
  });

  test("of a size that the catalogue does not know has whatever storage it is told", () => {
    expect(only(withDatabase({ size: DatabaseSize.unlisted("b3-8"), storageGib: 100 }).stack, CLUSTER)).toMatchObject({ flavor: "b3-8", disk_size: 100 });
  });

  test("is encrypted, and that cannot be turned off", () => {
    expect(() => withDatabase({ encryptedAtRest: true })).not.toThrow();
    expect(() => withDatabase({ encryptedAtRest: false })).toThrow(/encryptedAtRest: got false.*OVHcloud encrypts all databases/);
  });

  test("is backed up by its plan, which the error tells", () => {
    expect(() => withDatabase({ backups: DatabaseBackups.none() })).toThrow(/2 days, or 14 with highlyAvailable/);
  });

  test("is protected where the program says so", () => {
    expect(only(withDatabase({ removalPolicy: RemovalPolicy.PROTECT }).stack, CLUSTER)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("tells where it listens, and its certificate by a lookup that nobody else pays for", () => {
    const { stack, database } = withDatabase();
    expect(synthesize(stack).data?.ovh_cloud_project_database_certificates).toBeUndefined();
    new TerraformOutput(stack, "host", { value: database.host });
    new TerraformOutput(stack, "certificate", { value: `${database.certificate}${database.certificate}` });
    const { output, data } = synthesize(stack);
    expect(output!.host.value).toMatch(/^\$\{ovh_cloud_project_database\..*\.endpoints\[0\]\.domain\}$/);
    expect(Object.values(data!.ovh_cloud_project_database_certificates)).toEqual([expect.objectContaining({ engine: "postgresql", service_name: PROJECT_ID })]);
  });

  test("is refused without projectId, and the error says what is missing", () => {
    const { cloud } = gravelines({ projectId: undefined });
    const props = { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.named("db1-4"), storageGib: 80, publicAccessFrom: ["192.0.2.0/24"] };
    expect(() => new Database(cloud, "db", props)).toThrow(/asked for by projectId/);
  });
});

describe("what is on a database server on OVHcloud", () => {
  test("is a logical database of its engine", () => {
    const { stack, database } = withDatabase();
    database.addDatabase("shop");
    expect(only(stack, "ovh_cloud_project_database_database")).toMatchObject({ engine: "postgresql", name: "shop", service_name: PROJECT_ID });
  });

  test("is its administrator, whose password OVHcloud makes", () => {
    const { stack, database } = withDatabase();
    const user = database.addUser("avnadmin", { databases: [database.addDatabase("shop")] });
    new TerraformOutput(stack, "password", { value: user.password, sensitive: true });
    expect(only(stack, "ovh_cloud_project_database_postgresql_user")).toEqual({
      provider: "ovh",
      service_name: PROJECT_ID,
      cluster_id: expect.stringMatching(/^\$\{ovh_cloud_project_database\..*\.id\}$/),
      name: "avnadmin",
    });
    expect(synthesize(stack).output!.password.value).toMatch(/^\$\{ovh_cloud_project_database_postgresql_user\..*\.password\}$/);
  });

  test("is no other user of databases in a PostgreSQL that would not let it make tables", () => {
    const { stack, database } = withDatabase();
    const shop = database.addDatabase("shop");
    expect(() => database.addUser("web", { databases: [shop] })).toThrow(CapabilityError);
    expect(() => database.addUser("other", { databases: [shop] })).toThrow(/make no tables in PostgreSQL 15 and later.*addUser\("avnadmin", …\)/);
    expect(resources(stack, "ovh_cloud_project_database_postgresql_user")).toEqual([]);
  });

  test("is nor such a user where the version is known later", () => {
    const { stack, cloud } = gravelines();
    const engine = DatabaseEngine.described({ kind: DatabaseKind.POSTGRESQL, name: new TerraformVariable(stack, "version", {}).stringValue });
    const database = new Database(cloud, "db", { engine, size: DatabaseSize.named("db1-4"), storageGib: 80, publicAccessFrom: ["192.0.2.0/24"] });
    expect(() => database.addUser("web", { databases: [database.addDatabase("shop")] })).toThrow(CapabilityError);
  });

  test.each([
    ["PostgreSQL 14", DatabaseEngine.postgresql("14"), "ovh_cloud_project_database_postgresql_user"],
    ["MySQL", DatabaseEngine.mysql("8"), "ovh_cloud_project_database_user"],
  ])("is any user in %s", (_title, engine, type) => {
    const { stack, database } = withDatabase({ engine });
    database.addUser("web", { databases: [database.addDatabase("shop")] });
    expect(only(stack, type)).toMatchObject({ name: "web" });
  });

  test("is a user without databases, whose rights SQL sets", () => {
    const { stack, database } = withDatabase();
    database.addUser("web");
    expect(only(stack, "ovh_cloud_project_database_postgresql_user")).toMatchObject({ name: "web" });
  });

  test("is no user with a password of the program's", () => {
    const { stack, database } = withDatabase();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    expect(() => database.addUser("web", { password })).toThrow(/OVHcloud makes the passwords of its users/);
  });
});

describe("a cache on OVHcloud", () => {
  test("is Valkey on the program's network, with a user for all of it", () => {
    const { stack } = withCache();
    expect(only(stack, CLUSTER)).toEqual({
      provider: "ovh",
      service_name: PROJECT_ID,
      description: "sessions",
      engine: "valkey",
      version: "8.1",
      plan: "essential",
      flavor: "db1-7",
      nodes: [{ region: "GRA", network_id: NETWORK, subnet_id: SUBNET }],
      ip_restrictions: INSIDE,
    });
    expect(only(stack, "ovh_cloud_project_database_valkey_user")).toMatchObject({ name: "app", categories: ["+@all"], keys: ["*"], channels: ["*"] });
  });

  test("has a second node that takes over, and no third", () => {
    expect(only(withCache({ nodes: 2 }).stack, CLUSTER)).toMatchObject({ plan: "business", nodes: [{ region: "GRA" }, { region: "GRA" }] });
    expect(() => withCache({ nodes: 3 })).toThrow(/one node, or two/);
  });

  test("speaks TLS, and nothing else", () => {
    const { stack, cache } = withCache();
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(synthesize(stack).output!.url.value).toMatch(/^rediss:\/\/app:/);
    expect(cache.certificate).toBe("");
    expect(() => withCache({ tls: false })).toThrow(/tls: got false.*the caches of OVHcloud speak TLS only/);
  });

  test("is not Redis, and the error names what speaks as it does", () => {
    expect(() => withCache({ engine: CacheEngine.redis("7.2") })).toThrow(/Valkey, which speaks Redis' protocol/);
  });

  test("has no password of the program's", () => {
    const { stack, cloud } = gravelines();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    const props = { engine: CacheEngine.valkey("8.1"), size: CacheSize.named("db1-4"), publicAccessFrom: ["192.0.2.0/24"], password };
    expect(() => new Cache(cloud, "cache", props)).toThrow(/OVHcloud makes the passwords of its users/);
  });
});
