import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { Capability, DatabaseUserOptions } from "archipel";
import { DatabaseCapability, DatabaseEngine, DatabasePermission, RemovalPolicy } from "archipel";
import { Match } from "archipel/testing";
import { databases } from "./bench";
import { faultOf, gapsOf } from "../testing/fixtures";

describe("a logical database", () => {
  it("is on its server and has the name it was given", () => {
    const { database, template } = databases();
    database().addDatabase("shop");
    template().hasResource("fake_logical_database", { name: "shop", database_id: Match.stringLike("${fake_database.*.id}"), lifecycle: { prevent_destroy: true } });
  });

  it("is protected with its server", () => {
    const { database, template } = databases();
    database({ removalPolicy: RemovalPolicy.PROTECT }).addDatabase("shop");
    template().hasResource("fake_logical_database", { lifecycle: { prevent_destroy: true } });
  });

  it.each(["", "1shop", "shop-1", "a".repeat(64), "postgres"])("called %j is refused", (name) => {
    expect(faultOf(() => databases().database().addDatabase(name)).property).toBe("name");
  });

  it("whose name only Terraform knows is refused, as its id is made of it", () => {
    const { database, token } = databases();
    expect(faultOf(() => database().addDatabase(token())).allowed).toMatch(/known when the program runs/);
  });

  it("is refused where the cloud has none", () => {
    const { database } = databases({ without: [DatabaseCapability.LOGICAL_DATABASE] });
    expect(gapsOf(() => database().addDatabase("shop"))[0].property).toBe("addDatabase");
  });
});

describe("a database user", () => {
  it("may do everything with the databases that it is given, and with no other", () => {
    const { database, template } = databases();
    const server = database();
    server.addDatabase("other");
    server.addUser("web", { databases: [server.addDatabase("shop")] });
    template().hasResource("fake_database_user", {
      name: "web", admin: false, grant: [{ database: Match.stringLike("${fake_logical_database.*shop*.name}"), permission: "all" }],
    });
  });

  it("may be one who only reads, or who makes databases", () => {
    const { database, template } = databases();
    const server = database();
    const shop = server.addDatabase("shop");
    server.addUser("report", { databases: [shop, shop], permission: DatabasePermission.READ_ONLY });
    server.addUser("root", { admin: true });
    template().hasResource("fake_database_user", { name: "report", grant: [{ database: Match.stringLike("*"), permission: "readonly" }] });
    template().hasResource("fake_database_user", { name: "root", admin: true, grant: [] });
  });

  it("gets a password that is made for it", () => {
    const { database, template } = databases();
    database().addUser("web");
    template().hasResource("fake_database_user", { password: Match.stringLike("${fake_password.*.result}") });
  });

  it("has the password that a variable holds", () => {
    const { database, stack, template } = databases();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    const user = database().addUser("web", { password });
    expect(user.password).toBe(password);
    template().hasResource("fake_database_user", { password: "${var.password}" });
    template().resourceCount("fake_password", 0);
  });

  it("is refused with a password that is written into the program, which no message shows", () => {
    const fault = faultOf(() => databases().database().addUser("web", { password: "hunter2" }));
    expect([fault.property, JSON.stringify(fault).includes("hunter2")]).toEqual(["password", false]);
  });

  it.each(["", "1web", "a b", "a".repeat(64)])("called %j is refused", (name) => {
    expect(faultOf(() => databases().database().addUser(name)).property).toBe("name");
  });

  it("of MySQL has at most 32 characters", () => {
    const server = databases().database({ engine: DatabaseEngine.mysql("8") });
    expect(server.addUser("a".repeat(32)).userName).toBeDefined();
    expect(faultOf(() => server.addUser("a".repeat(33))).allowed).toMatch(/^1 to 32/);
  });

  it("is refused for a database of another server", () => {
    const { database } = databases();
    const elsewhere = database({}, "other").addDatabase("shop");
    expect(faultOf(() => database().addUser("web", { databases: [elsewhere] })).property).toBe("databases[0]");
  });

  it.each([
    [DatabaseCapability.USER, {}, "addUser"],
    [DatabaseCapability.USER_PERMISSION, { permission: DatabasePermission.READ_WRITE }, "permission"],
    [DatabaseCapability.USER_ADMIN, { admin: true }, "admin"],
  ] as [Capability, DatabaseUserOptions, string][])("is refused when it asks for what the cloud lacks: %#", (capability, options, property) => {
    const { database } = databases({ without: [capability] });
    expect(gapsOf(() => database().addUser("web", options)).map((gap) => gap.property)).toEqual([property]);
  });
});

describe("a connection string", () => {
  const url = (engine: DatabaseEngine): unknown => {
    const { database, stack, template } = databases();
    const server = database({ engine });
    const shop = server.addDatabase("shop");
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    new TerraformOutput(stack, "url", { value: server.connectionString(server.addUser("web", { databases: [shop], password }), shop), sensitive: true });
    return (template().toJson().output as Record<string, { value: unknown }>).url.value;
  };

  it("of PostgreSQL asks for TLS, and escapes the password", () => {
    expect(url(DatabaseEngine.postgresql("16"))).toMatch(
      /^postgresql:\/\/\$\{fake_database_user\.\S+\.name\}:\$\{replace\(urlencode\(var\.password\), "\+", "%20"\)\}@\$\{fake_database\.\S+\.private_host\}:\$\{fake_database\.\S+\.private_port\}\/\$\{fake_logical_database\.\S+\.name\}\?sslmode=require$/,
    );
  });

  it("of MySQL has its own scheme", () => {
    expect(url(DatabaseEngine.mysql("8"))).toMatch(/^mysql:\/\/.*\.name\}$/);
  });

  it("is refused for a user or a database of another server", () => {
    const { database } = databases();
    const [one, other] = [database(), database({}, "other")];
    const [user, shop] = [one.addUser("web"), one.addDatabase("shop")];
    expect(faultOf(() => one.connectionString(other.addUser("web"), shop)).property).toBe("user");
    expect(faultOf(() => one.connectionString(user, other.addDatabase("shop"))).property).toBe("database");
  });
});
