import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, DatabaseProps, Gridscale } from "archipel";
import { Cache, CacheEngine, CacheSize, Database, DatabaseBackups, DatabaseEngine, DatabaseSize, Network, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { frankfurt, only } from "./helper";

const POSTGRESQL = "gridscale_postgresql";
const MYSQL = "gridscale_mysql8_0";
const REDIS = "gridscale_redis_cache";
const ON_THE_NETWORK = expect.stringMatching(/^\$\{gridscale_network\..*\.id\}$/);

function networkOf(cloud: Gridscale): Network {
  return new Network(cloud, "net", { cidr: "10.0.0.0/24" });
}

function databaseOn(cloud: Gridscale, props: Partial<DatabaseProps> = {}): Database {
  const where = props.publicAccessFrom ? {} : { network: networkOf(cloud) };
  return new Database(cloud, "db", { engine: DatabaseEngine.postgresql("13"), size: DatabaseSize.unlisted("standard"), storageGib: 20, ...where, ...props });
}

function cacheOn(cloud: Gridscale, props: Partial<CacheProps> = {}): Cache {
  const where = props.publicAccessFrom ? {} : { network: networkOf(cloud) };
  return new Cache(cloud, "cache", { engine: CacheEngine.redis("7"), size: CacheSize.named("standard"), ...where, ...props });
}

describe("a database on gridscale", () => {
  test("is PostgreSQL on the private network, of a class and no more", () => {
    const { stack, cloud } = frankfurt();
    databaseOn(cloud);
    expect(only(stack, POSTGRESQL)).toEqual({ provider: "gridscale", name: "shop-fra-db", release: "13", performance_class: "standard", network_uuid: ON_THE_NETWORK, lifecycle: { prevent_destroy: true } });
  });

  test("is MySQL, grows to the cores that its size names, has tags, and may be kept", () => {
    const { stack, cloud } = frankfurt();
    const size = DatabaseSize.unlisted("insane-16");
    databaseOn(cloud, { engine: DatabaseEngine.mysql("8.0"), size, tags: { a: "b" }, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, MYSQL)).toEqual({
      provider: "gridscale",
      name: "shop-fra-db",
      release: "8.0",
      performance_class: "insane",
      max_core_count: 16,
      network_uuid: ON_THE_NETWORK,
      labels: ["a=b"],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("takes a size that is not known yet", () => {
    const { stack, cloud } = frankfurt();
    const size = DatabaseSize.unlisted(new TerraformVariable(stack, "class", { type: "string" }).stringValue);
    databaseOn(cloud, { size });
    expect(only(stack, POSTGRESQL)).toMatchObject({ performance_class: "${var.class}" });
  });

  test("keeps its resource as it is when more storage is asked for, as storage grows by itself", () => {
    const [one, other] = [20, 200].map((storageGib) => {
      const { stack, cloud } = frankfurt();
      databaseOn(cloud, { storageGib });
      return only(stack, POSTGRESQL);
    });
    expect(one).toEqual(other);
  });

  test("tells where it listens on its network", () => {
    const { stack, cloud } = frankfurt();
    const { host, port } = databaseOn(cloud);
    new TerraformOutput(stack, "host", { value: host });
    new TerraformOutput(stack, "port", { value: port });
    const { output } = synthesize(stack);
    expect(output!.host.value).toMatch(/^\$\{tolist\(gridscale_postgresql\.[^.]*\.listen_port\)\.0\.host\}$/);
    expect(output!.port.value).toMatch(/^\$\{tolist\(gridscale_postgresql\.[^.]*\.listen_port\)\.0\.port\}$/);
  });

  test.each(["small", "standard-0", "standard-33", "standard-"])("refuses the size %s", (name) => {
    const size = DatabaseSize.unlisted(name);
    expect(() => databaseOn(frankfurt().cloud, { size })).toThrow(/allowed: standard, high, insane, ultra, and with a dash the number of cores/);
  });

  test("refuses a public endpoint, backups and standbys, with the reason", () => {
    expect(() => databaseOn(frankfurt().cloud, { publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/have no public addresses; give it a network/);
    expect(() => databaseOn(frankfurt().cloud, { backups: DatabaseBackups.none() })).toThrow(/nothing to say of the backups/);
    expect(() => databaseOn(frankfurt().cloud, { highlyAvailable: true })).toThrow(/no argument for a standby/);
  });

  test("comes with one user, and others are made in SQL", () => {
    const database = databaseOn(frankfurt().cloud);
    expect(() => database.addUser("web")).toThrow(/comes with one user, whose name and password its resource tells/);
    expect(() => database.addDatabase("shop")).toThrow(/further users and logical databases are made in SQL/);
    expect(() => database.certificate).toThrow(/tells no certificate/);
  });
});

describe("a cache on gridscale", () => {
  test("is Redis on the private network, whose clients send the password alone", () => {
    const { stack, cloud } = frankfurt();
    const cache = cacheOn(cloud, { tags: { a: "b" } });
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(only(stack, REDIS)).toEqual({
      provider: "gridscale",
      name: "shop-fra-cache",
      release: "7",
      performance_class: "standard",
      network_uuid: ON_THE_NETWORK,
      labels: ["a=b"],
    });
    expect(synthesize(stack).output!.url.value).toMatch(/^redis:\/\/:\$\{.*gridscale_redis_cache\..*\.password.*\}@\$\{.*listen_port.*\}:\$\{.*listen_port.*\}$/);
    expect(cache.certificate).toBe("");
  });

  test("refuses sizes that gridscale does not have, passwords, users, TLS, more nodes and a public endpoint", () => {
    const { stack, cloud } = frankfurt();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    expect(() => cacheOn(cloud, { password })).toThrow(/gridscale makes the passwords of its caches/);
    expect(() => cacheOn(frankfurt().cloud, { size: CacheSize.named("small") })).toThrow(/size: got "small"; allowed: a size of the catalogue of gridscale: standard, high, insane(,| and) ultra/);
    expect(() => cacheOn(frankfurt().cloud, { userName: "web" })).toThrow(/clients send the password alone/);
    expect(() => cacheOn(frankfurt().cloud, { tls: true })).toThrow(/no source tells that caches at gridscale speak TLS/);
    expect(() => cacheOn(frankfurt().cloud, { nodes: 2 })).toThrow(/its nodes are no choice of the program/);
    expect(() => cacheOn(frankfurt().cloud, { publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/have no public addresses/);
  });
});
