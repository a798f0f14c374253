import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { DatabaseProps, IonosCloud } from "archipel";
import { Database, DatabaseEngine, DatabaseSize, Network, RemovalPolicy, Subnet } from "archipel";
import { synthesize } from "archipel/testing";
import { berlin, only, resources } from "./helper";

const CLUSTER = "ionoscloud_pg_cluster";
const DATABASE = "ionoscloud_pg_database";
const USER = "ionoscloud_pg_user";

function serverOn(cloud: IonosCloud, props: Partial<DatabaseProps> = {}): Database {
  const where = props.subnet ? {} : { network: new Network(cloud, "network", { cidr: "10.0.0.0/24" }) };
  return new Database(cloud, "db", { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.needs({ vcpus: 2, memoryGib: 4 }), storageGib: 10, ...where, ...props });
}

describe("a database server on IONOS Cloud", () => {
  test("is a cluster of one on the LAN, at an address out of the network's block", () => {
    const { stack, cloud } = berlin();
    const database = serverOn(cloud);
    new TerraformOutput(stack, "host", { value: database.host });
    expect(only(stack, CLUSTER)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "ionoscloud",
      display_name: "shop-berlin-db",
      location: "de/txl",
      backup_location: "eu-central-2",
      postgres_version: "16",
      instances: 1,
      cores: 2,
      ram: 4096,
      storage_size: 10_240,
      storage_type: "SSD Standard",
      synchronization_mode: "ASYNCHRONOUS",
      connections: {
        datacenter_id: expect.stringContaining("ionoscloud_datacenter."),
        lan_id: expect.stringMatching(/^\$\{ionoscloud_lan\..*\.id\}$/),
        cidr: expect.stringMatching(/^10\.0\.0\.\d+\/24$/),
      },
      credentials: { username: "archipel", password: expect.stringMatching(/^\$\{random_password\./) },
    });
    expect(synthesize(stack).output!.host.value).toMatch(/^\$\{ionoscloud_pg_cluster\..*\.dns_name\}$/);
    expect(database.port).toBe(5432);
  });

  test("has a standby, other storage and another size where the program says so, and may be kept", () => {
    const { stack, cloud } = berlin();
    serverOn(cloud, { highlyAvailable: true, storageType: "SSD Premium", size: DatabaseSize.unlisted("db-6-24"), removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, CLUSTER)).toMatchObject({ instances: 2, storage_type: "SSD Premium", cores: 6, ram: 24_576, lifecycle: { prevent_destroy: true } });
  });

  test("refuses sizes, storage and places that it cannot have", () => {
    expect(() => serverOn(berlin().cloud, { size: DatabaseSize.unlisted("large") })).toThrow(/size: got "large"; allowed: db, the number of cores/);
    expect(() => serverOn(berlin().cloud, { size: DatabaseSize.unlisted("db-1-1") })).toThrow(/2 at least/);
    expect(() => serverOn(berlin().cloud, { storageGib: 11 })).toThrow(/storageGib: got 11; allowed: an even number/);
    const { cloud } = berlin();
    const network = Network.fromNetworkAttributes(cloud, "theirs", { networkId: "7" });
    const subnet = Subnet.fromSubnetAttributes(cloud, "part", { subnetId: "7", network });
    expect(() => serverOn(cloud, { subnet })).toThrow(/a network of this program/);
    expect(() => new Database(cloud, "open", { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.unlisted("db-2-4"), storageGib: 10, publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/on its LAN alone/);
    expect(() => serverOn(berlin().cloud).certificate).toThrow(/tells no certificate/);
  });

  test("is not where its backups would cross a border", () => {
    const { cloud } = berlin({ region: "fr/par" });
    expect(() => serverOn(cloud)).toThrow(/kept in Germany or Spain.*de\/fra, de\/fra\/2, de\/txl, es\/vit only/);
  });
});

describe("what is on a database server on IONOS Cloud", () => {
  test("is a database that belongs to the user who has it", () => {
    const { stack, cloud } = berlin();
    const database = serverOn(cloud);
    const shop = database.addDatabase("shop");
    const user = database.addUser("web", { databases: [shop] });
    new TerraformOutput(stack, "url", { value: database.connectionString(user, shop), sensitive: true });
    expect(only(stack, USER)).toEqual({
      provider: "ionoscloud",
      cluster_id: expect.stringContaining(`${CLUSTER}.`),
      username: "web",
      password: expect.stringMatching(/^\$\{random_password\./),
    });
    expect(only(stack, DATABASE)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "ionoscloud",
      cluster_id: expect.stringContaining(`${CLUSTER}.`),
      name: "shop",
      owner: expect.stringMatching(/^\$\{ionoscloud_pg_user\..*\.username\}$/),
    });
    expect(synthesize(stack).output!.url.value).toMatch(/^postgresql:\/\//);
  });

  test("is a user with a given password, and without a database", () => {
    const { stack, cloud } = berlin();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    serverOn(cloud).addUser("web", { password });
    expect(only(stack, USER)).toMatchObject({ username: "web", password: "${var.password}" });
    expect(resources(stack, DATABASE)).toEqual([]);
  });

  test("is no database that nobody has, as it could not be given away later", () => {
    const { stack, cloud } = berlin();
    serverOn(cloud).addDatabase("shop");
    expect(() => synthesize(stack)).toThrow(/belongs to one user from its first day: give it to one/);
  });

  test("is no database of two users", () => {
    const { cloud } = berlin();
    const database = serverOn(cloud);
    const shop = database.addDatabase("shop");
    database.addUser("web", { databases: [shop] });
    expect(() => database.addUser("worker", { databases: [shop] })).toThrow(/databases: got "shop"; allowed: one that no other user has/);
  });
});
