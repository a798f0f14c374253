import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps } from "archipel";
import { Cache, CacheEngine, CacheSize, CapabilityError, Database, DatabaseBackups, DatabaseEngine, DatabaseSize, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { helsinki, net, only, resources } from "./helper";

const PG = "upcloud_managed_database_postgresql";
const MYSQL = "upcloud_managed_database_mysql";
const VALKEY = "upcloud_managed_database_valkey";
const USER = "upcloud_managed_database_user";
const FROM = ["198.51.100.0/24"];
const INSIDE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

function withDatabase(props: Partial<DatabaseProps> = {}) {
  const { stack, cloud } = helsinki();
  const defaults = { engine: DatabaseEngine.postgresql("17"), size: DatabaseSize.named("2xCPU-4GB"), storageGib: 50, network: net(cloud), name: "shop" };
  return { stack, database: new Database(cloud, "db", { ...defaults, ...props }) };
}

function withCache(props: Partial<CacheProps> = {}) {
  const { stack, cloud } = helsinki();
  const defaults = { engine: CacheEngine.valkey("8.1"), size: CacheSize.needs({ memoryGib: 4 }), network: net(cloud), name: "sessions" };
  return { stack, cache: new Cache(cloud, "cache", { ...defaults, ...props }) };
}

describe("a database server on UpCloud", () => {
  test("is a service on its network, shut on the internet", () => {
    const { stack } = withDatabase();
    expect(only(stack, PG)).toEqual({
      lifecycle: { prevent_destroy: true },
      termination_protection: true,
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop",
      title: "shop",
      plan: "1x2xCPU-4GB-50GB",
      network: [{ name: "private", type: "private", family: "IPv4", uuid: expect.stringMatching(/^\$\{upcloud_network\..*\.id\}$/) }],
      properties: [{ version: "17", public_access: false, ip_filter: INSIDE, automatic_utility_network_ip_filter: false }],
    });
  });

  test("opens to the addresses that it lists, and tells where", () => {
    const { stack, database } = withDatabase({ publicAccessFrom: FROM });
    new TerraformOutput(stack, "address", { value: `${database.host}:${database.port}` });
    new TerraformOutput(stack, "public", { value: `${database.publicHost}:${database.publicPort}` });
    expect(only(stack, PG)).toMatchObject({ properties: [{ public_access: true, ip_filter: [...INSIDE, ...FROM] }] });
    const { output } = synthesize(stack);
    expect(output!.address.value).toMatch(/^\$\{upcloud_managed_database_postgresql\..*\.service_host\}:\$\{tonumber\(.*\.service_port\)\}$/);
    expect(output!.public.value).toContain('part.component == "pg" && part.route == "public"');
  });

  test.each([
    [{ storageGib: 60 }, "1x2xCPU-4GB-50GB", 10],
    [{ storageGib: 100 }, "1x2xCPU-4GB-100GB", undefined],
    [{ storageGib: 25 }, "1x2xCPU-4GB-50GB", undefined],
    [{ highlyAvailable: true, storageGib: 120 }, "2x2xCPU-4GB-100GB", 20],
    [{ size: DatabaseSize.unlisted("40xCPU-256GB") }, "1x40xCPU-256GB-50GB", undefined],
  ])("of %o has the plan %s, and %s GiB beside it", (props, plan, more) => {
    const server = only(withDatabase(props).stack, PG);
    expect([server.plan, server.additional_disk_space_gib]).toEqual([plan, more]);
  });

  test("has a size of which there is a plan with as many nodes", () => {
    expect(() => withDatabase({ size: DatabaseSize.named("1xCPU-2GB"), highlyAvailable: true })).toThrow(/size: got "1xCPU-2GB".*without highlyAvailable only/);
    expect(() => withDatabase({ size: DatabaseSize.named("4xCPU-8GB") })).toThrow(/size: got "4xCPU-8GB".*with highlyAvailable only/);
  });

  test("has storage that is known when the program runs", () => {
    const { stack, cloud } = helsinki();
    const storageGib = new TerraformVariable(stack, "storage", {}).numberValue;
    const props = { engine: DatabaseEngine.postgresql("17"), size: DatabaseSize.named("2xCPU-4GB"), storageGib, network: net(cloud) };
    expect(() => new Database(cloud, "db", props)).toThrow(/storageGib.*known when the program runs/);
  });

  test.each(["8", "8.4"])("is the only MySQL that there is where the program asks for %s", (version) => {
    const { stack, database } = withDatabase({ engine: DatabaseEngine.mysql(version), publicAccessFrom: FROM });
    new TerraformOutput(stack, "public", { value: database.publicHost });
    const properties = { public_access: true, ip_filter: [...INSIDE, ...FROM], automatic_utility_network_ip_filter: false };
    expect(only(stack, MYSQL).properties).toEqual([properties]);
    expect(synthesize(stack).output!.public.value).toContain('part.component == "mysql"');
  });

  test("is backed up by its plan, which the error tells", () => {
    expect(() => withDatabase({ backups: DatabaseBackups.none() })).toThrow(/UpCloud backs up every day/);
  });

  test("is guarded at UpCloud, too, where the program protects it", () => {
    const server = only(withDatabase({ removalPolicy: RemovalPolicy.PROTECT }).stack, PG);
    expect(server).toMatchObject({ termination_protection: true, lifecycle: { prevent_destroy: true } });
  });

  test("has a certificate that the provider does not tell", () => {
    expect(() => withDatabase().database.certificate).toThrow(/UpCloud's control panel hands out/);
  });
});

describe("what is on a database server on UpCloud", () => {
  test("is a logical database", () => {
    const { stack, database } = withDatabase();
    database.addDatabase("shop");
    expect(only(stack, "upcloud_managed_database_logical_database")).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "upcloud",
      service: expect.stringMatching(/^\$\{upcloud_managed_database_postgresql\..*\.id\}$/),
      name: "shop",
    });
  });

  test("is its administrator, who is there already", () => {
    const { stack, database } = withDatabase();
    const user = database.addUser("upadmin", { databases: [database.addDatabase("shop")] });
    new TerraformOutput(stack, "user", { value: user.userName });
    new TerraformOutput(stack, "password", { value: user.password, sensitive: true });
    expect(resources(stack, USER)).toEqual([]);
    const output = synthesize(stack).output!;
    expect(output.user.value).toMatch(/\.service_username\}$/);
    expect(output.password.value).toMatch(/\.service_password\}$/);
    const password = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    expect(() => withDatabase().database.addUser("upadmin", { password })).toThrow(/password/);
  });

  test("is no other user of databases in a PostgreSQL that would not let it make tables", () => {
    const { database } = withDatabase();
    const shop = database.addDatabase("shop");
    expect(() => database.addUser("web", { databases: [shop] })).toThrow(CapabilityError);
    expect(() => database.addUser("other", { databases: [shop] })).toThrow(/addUser\("upadmin", …\)/);
  });

  test("is any user in MySQL, with a password of its own where the program has one", () => {
    const { stack, database } = withDatabase({ engine: DatabaseEngine.mysql("8.4") });
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    database.addUser("web", { databases: [database.addDatabase("shop")], password });
    expect(only(stack, USER)).toMatchObject({ provider: "upcloud", username: "web", password: "${var.password}" });
  });
});

describe("a cache on UpCloud", () => {
  test("is Valkey on its network, shut on the internet, with a user for all of it", () => {
    const { stack } = withCache();
    expect(only(stack, VALKEY)).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "sessions",
      title: "sessions",
      plan: "1x2xCPU-4GB",
      network: [expect.objectContaining({ type: "private" })],
      properties: [{ valkey_version: "8.1", valkey_ssl: true, public_access: false, ip_filter: INSIDE, automatic_utility_network_ip_filter: false }],
    });
    expect(only(stack, USER)).toMatchObject({ username: "app", valkey_access_control: [{ categories: ["+@all"], commands: [], keys: ["*"], channels: ["*"] }] });
  });

  test("has a second node that takes over, and no third", () => {
    expect(only(withCache({ nodes: 2 }).stack, VALKEY)).toMatchObject({ plan: "2x2xCPU-4GB" });
    expect(() => withCache({ nodes: 3 })).toThrow(/one node, or two/);
  });

  test("without a network is open to the addresses that it lists, and speaks as it is told", () => {
    const { stack, cache } = withCache({ network: undefined, publicAccessFrom: FROM, tls: false });
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(only(stack, VALKEY)).toMatchObject({ properties: [{ valkey_ssl: false, public_access: true, ip_filter: FROM }] });
    const url = String(synthesize(stack).output!.url.value);
    expect(url).toMatch(/^redis:\/\/app:/);
    expect(url).toContain('part.component == "valkey"');
  });

  test("is no Redis", () => {
    expect(() => withCache({ engine: CacheEngine.redis("7.2") })).toThrow(/Valkey, which speaks Redis' protocol/);
  });
});
