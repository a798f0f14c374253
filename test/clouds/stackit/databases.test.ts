import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { DatabaseProps, Stackit } from "archipel";
import { Database, DatabaseEngine, DatabaseSize, Network, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only } from "./helper";

const INSTANCE = "stackit_postgresflex_instance";
const DATABASE = "stackit_postgresflex_database";
const USER = "stackit_postgresflex_user";

function serverOn(cloud: Stackit, props: Partial<DatabaseProps> = {}): Database {
  const size = DatabaseSize.needs({ vcpus: 2, memoryGib: 4 });
  return new Database(cloud, "db", { engine: DatabaseEngine.postgresql("17"), size, storageGib: 10, publicAccessFrom: ["192.0.2.0/24"], ...props });
}

describe("a database server on STACKIT", () => {
  test("is one node that listed addresses reach, backed up every day", () => {
    const { stack, cloud } = germany();
    serverOn(cloud);
    expect(only(stack, INSTANCE)).toEqual({
      lifecycle: { prevent_destroy: true },
      ...PLACE,
      name: "shop-south-db",
      version: "17",
      flavor: { cpu: 2, ram: 4 },
      replicas: 1,
      storage: { class: "premium-perf2-stackit", size: 10 },
      backup_schedule: "0 2 * * *",
      acl: ["192.0.2.0/24"],
    });
  });

  test("has standbys, other storage and another size where the program says so, and may be kept", () => {
    const { stack, cloud } = germany();
    const size = DatabaseSize.unlisted("16.32");
    serverOn(cloud, { highlyAvailable: true, storageType: "premium-perf12-stackit", size, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, INSTANCE)).toMatchObject({
      replicas: 3,
      storage: { class: "premium-perf12-stackit" },
      flavor: { cpu: 16, ram: 32 },
      lifecycle: { prevent_destroy: true },
    });
  });

  test("refuses sizes and networks that it cannot have, and tells no certificate", () => {
    expect(() => serverOn(germany().cloud, { size: DatabaseSize.unlisted("large") })).toThrow(/size: got "large"; allowed: the number of processors/);
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => serverOn(cloud, { network })).toThrow(/from listed addresses alone/);
    expect(() => serverOn(germany().cloud).certificate).toThrow(/tells no certificate/);
  });

  test("tells where it listens by its users", () => {
    const { stack, cloud } = germany();
    const database = serverOn(cloud);
    database.addUser("web");
    database.addUser("admin", { admin: true });
    new TerraformOutput(stack, "host", { value: database.host });
    expect(synthesize(stack).output!.host.value).toMatch(/^\$\{stackit_postgresflex_user\.south_db_user-admin_.*\.host\}$/);
  });

  test("without users tells it to nobody", () => {
    const { stack, cloud } = germany();
    new TerraformOutput(stack, "host", { value: serverOn(cloud).host });
    expect(() => synthesize(stack)).toThrow(/a database with a user, as STACKIT tells the host by its users alone/);
  });
});

describe("what is on a database server on STACKIT", () => {
  test("is a database that belongs to the user who has it", () => {
    const { stack, cloud } = germany();
    const database = serverOn(cloud);
    const shop = database.addDatabase("shop");
    const user = database.addUser("web", { databases: [shop] });
    new TerraformOutput(stack, "url", { value: database.connectionString(user, shop), sensitive: true });
    const instance = expect.stringMatching(/^\$\{stackit_postgresflex_instance\..*\.instance_id\}$/);
    expect(only(stack, USER)).toEqual({ ...PLACE, instance_id: instance, username: "web", roles: ["login"] });
    const owner = expect.stringMatching(/^\$\{stackit_postgresflex_user\..*\.username\}$/);
    expect(only(stack, DATABASE)).toEqual({ ...PLACE, instance_id: instance, name: "shop", owner, lifecycle: { prevent_destroy: true } });
    expect(synthesize(stack).output!.url.value).toMatch(/^postgresql:\/\/.*\.host.*\.port/);
  });

  test("is a user who may make databases, whose password STACKIT makes", () => {
    const { stack, cloud } = germany();
    const database = serverOn(cloud);
    database.addUser("admin", { admin: true });
    expect(only(stack, USER)).toMatchObject({ roles: ["createdb", "login"] });
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    expect(() => database.addUser("web", { password })).toThrow(/STACKIT makes the passwords of its users/);
  });

  test("is no database that nobody has, nor one of two users", () => {
    const { stack, cloud } = germany();
    const database = serverOn(cloud);
    const shop = database.addDatabase("shop");
    expect(() => synthesize(stack)).toThrow(/belongs to one user from its first day: give it to one/);
    database.addUser("web", { databases: [shop] });
    expect(() => database.addUser("worker", { databases: [shop] })).toThrow(/databases: got "shop"; allowed: one that no other user has/);
  });
});
