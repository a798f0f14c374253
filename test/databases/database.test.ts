import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { Capability, DatabaseProps } from "archipel";
import { CloudMismatchError, Database, DatabaseBackups, DatabaseCapability, DatabaseEngine, DatabaseKind, DatabaseSize, Network, RemovalPolicy, Subnet } from "archipel";
import { FakeCloud, Match } from "archipel/testing";
import { databases } from "./bench";
import { faultOf, faultsOf, gapsOf, thrownBy } from "../testing/fixtures";

const refused = (props: Partial<DatabaseProps>) => faultOf(() => databases().database(props));

describe("a database server", () => {
  it("is on its network alone, encrypted, without a standby, and backed up as the cloud does", () => {
    const { database, template } = databases();
    database();
    template().hasResource("fake_database", {
      name: "test-cloud-db", engine: "fake-postgresql-16", node_type: "db-small", storage_gib: 20, storage_type: Match.absent(),
      highly_available: false, encrypted_at_rest: true, backups: Match.absent(), public_access_from: [],
      network_id: Match.stringLike("${fake_network.*.id}"), subnet_id: Match.stringLike("${fake_subnet.*.id}"), lifecycle: { prevent_destroy: true },
    });
  });

  it("tells its cloud everything that it was given", () => {
    const { database, template } = databases();
    database({
      engine: DatabaseEngine.mysql("8"), storageType: "fast", highlyAvailable: true, encryptedAtRest: false, name: "orders", tags: { a: "b" },
      backups: DatabaseBackups.schedule({ everyHours: 12, retentionDays: 30 }), publicAccessFrom: ["192.0.2.0/24"], removalPolicy: RemovalPolicy.PROTECT,
    });
    template().hasResource("fake_database", {
      name: "orders", engine: "fake-mysql-8", storage_type: "fast", highly_available: true, encrypted_at_rest: false, tags: { a: "b" },
      backups: { enabled: true, every_hours: 12, retention_days: 30 }, public_access_from: ["192.0.2.0/24"], lifecycle: { prevent_destroy: true },
    });
  });

  it("may go without backups", () => {
    const { database, template } = databases();
    database({ backups: DatabaseBackups.none() });
    template().hasResource("fake_database", { backups: { enabled: false } });
  });

  it("has its allow-list in an order of its own, each block once", () => {
    const { database, template } = databases();
    database({ publicAccessFrom: ["198.51.100.0/24", "192.0.2.0/24", "198.51.100.0/24"] });
    template().hasResource("fake_database", { public_access_from: ["192.0.2.0/24", "198.51.100.0/24"] });
  });

  it("is on the subnet that it is given", () => {
    const { database, network, template, cloud } = databases();
    database({ network: undefined, subnet: Subnet.fromSubnetAttributes(cloud, "inner", { subnetId: "subnet-7", network }) });
    template().hasResource("fake_database", { subnet_id: "subnet-7" });
  });

  it("is not encrypted where the cloud cannot", () => {
    const { database, template } = databases({ without: [DatabaseCapability.ENCRYPTION] });
    database();
    template().hasResource("fake_database", { encrypted_at_rest: false });
  });

  it("tells where it listens on its network, and on the internet", () => {
    const { database, stack, template } = databases();
    const server = database({ publicAccessFrom: ["192.0.2.0/24"] });
    new TerraformOutput(stack, "inside", { value: `${server.host}` });
    new TerraformOutput(stack, "outside", { value: `${server.publicHost}` });
    new TerraformOutput(stack, "port", { value: server.port });
    new TerraformOutput(stack, "publicPort", { value: server.publicPort });
    new TerraformOutput(stack, "certificate", { value: server.certificate });
    template().hasOutput("inside", { value: Match.stringLike("${fake_database.*.private_host}") });
    template().hasOutput("outside", { value: Match.stringLike("${fake_database.*.public_host}") });
    template().hasOutput("port", { value: Match.stringLike("${fake_database.*.private_port}") });
    template().hasOutput("publicPort", { value: Match.stringLike("${fake_database.*.public_port}") });
    template().hasOutput("certificate", { value: Match.stringLike("${fake_database.*.certificate}") });
  });

  it("tells where it listens on the internet where it is on no network", () => {
    const { database, stack, template } = databases();
    new TerraformOutput(stack, "host", { value: database({ network: undefined, publicAccessFrom: ["192.0.2.0/24"] }).host });
    template().hasOutput("host", { value: Match.stringLike("${fake_database.*.public_host}") });
  });

  it("does not tell a public endpoint that it does not have", () => {
    expect(faultOf(() => databases().database().publicHost).property).toBe("publicHost");
    expect(faultOf(() => databases().database().publicPort).property).toBe("publicPort");
  });

  it("may have what only Terraform knows", () => {
    const { database, stack, template, token } = databases();
    const storageGib = new TerraformVariable(stack, "size", { type: "number" }).numberValue;
    const engine = DatabaseEngine.described({ kind: DatabaseKind.MYSQL, name: token() });
    database({ storageGib, engine, size: DatabaseSize.unlisted(token()), storageType: token(), name: token(), publicAccessFrom: [token()] });
    const variable = "${var.input}";
    template().hasResource("fake_database", {
      storage_gib: "${var.size}", engine: variable, node_type: variable, storage_type: variable, name: variable, public_access_from: [variable],
    });
  });

  it("that exists tells what the program said of it", () => {
    const { cloud } = databases();
    const attributes = { databaseId: "db-1", kind: DatabaseKind.MYSQL, host: "10.0.0.9", port: 3306 };
    expect(Database.fromDatabaseAttributes(cloud, "old", attributes)).toMatchObject(attributes);
  });
});

describe("the size of a database server", () => {
  it("is the smallest that meets the needs, without those that share processors", () => {
    const { database, template } = databases();
    database({ size: DatabaseSize.needs({ vcpus: 1, memoryGib: 1 }) });
    template().hasResource("fake_database", { node_type: "db-small" });
  });

  it("may be one that the catalogue does not know", () => {
    const { database, template } = databases();
    database({ size: DatabaseSize.unlisted("db-next") });
    template().hasResource("fake_database", { node_type: "db-next" });
  });

  it("is refused when nothing is so large, and told what is the largest", () => {
    expect(refused({ size: DatabaseSize.needs({ vcpus: 64, memoryGib: 1 }) }).allowed).toMatch(/its largest: .*db-large \(8 vCPU, 32 GiB\)/);
  });

  it("is refused when the name is not in the catalogue, and told what is", () => {
    expect(refused({ size: DatabaseSize.named("huge") }).allowed).toMatch(/db-shared, db-small, db-large; .*DatabaseSize.unlisted/);
  });

  it.each([
    [DatabaseSize.needs({ vcpus: 0, memoryGib: 1 }), "size.vcpus"],
    [DatabaseSize.needs({ vcpus: 1, memoryGib: NaN }), "size.memoryGib"],
    [DatabaseSize.unlisted(" "), "size"],
  ])("is refused when it says nothing: %#", (size, property) => {
    expect(refused({ size }).property).toBe(property);
  });
});

describe("a database server is refused", () => {
  it("in a version that the cloud does not list, and told which it does", () => {
    expect(refused({ engine: DatabaseEngine.postgresql("9") })).toMatchObject({ property: "engine", value: '"postgresql 9"', allowed: expect.stringMatching(/lists: 16, 17; .*described/) });
  });

  it.each([
    [{ engine: DatabaseEngine.described({ kind: DatabaseKind.MYSQL, name: "" }) }, "engine.name"],
    [{ storageGib: 4 }, "storageGib"],
    [{ storageGib: 20.5 }, "storageGib"],
    [{ storageType: "tape" }, "storageType"],
    [{ backups: DatabaseBackups.schedule({ everyHours: 0, retentionDays: 7 }) }, "backups.everyHours"],
    [{ backups: DatabaseBackups.schedule({ everyHours: 1, retentionDays: 0.5 }) }, "backups.retentionDays"],
    [{ network: undefined }, "network"],
    [{ publicAccessFrom: [] }, "publicAccessFrom"],
    [{ publicAccessFrom: ["192.0.2.0/24", "192.0.2.1/24"] }, "publicAccessFrom[1]"],
    [{ publicAccessFrom: ["2001:db8::/32"] }, "publicAccessFrom[0]"],
    [{ name: "Capital" }, "name"],
    [{ tags: { "a b": "c" } }, 'tags["a b"]'],
  ] as [Partial<DatabaseProps>, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("on a network without a subnet that the program knows", () => {
    const { database, cloud } = databases();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "net-1" });
    expect(faultOf(() => database({ network })).allowed).toMatch(/give that as subnet/);
  });

  it("on a subnet of another network", () => {
    const { database, cloud } = databases();
    const other = new Network(cloud, "other", { cidr: "10.1.0.0/20" });
    expect(faultOf(() => database({ subnet: other.subnets[0] })).property).toBe("subnet");
  });

  it("with a list of addresses that only Terraform knows, as each is a rule", () => {
    const { database, token } = databases();
    expect(faultOf(() => database({ publicAccessFrom: Fn.split(",", token()) })).property).toBe("publicAccessFrom");
  });

  it("on a network of another cloud", () => {
    const { database, stack } = databases();
    const network = new Network(new FakeCloud(stack, "other"), "net", { cidr: "10.0.0.0/20" });
    expect(thrownBy(() => database({ network }), CloudMismatchError).message).toMatch(/network/);
  });

  it("with everything that is wrong at once", () => {
    const faults = faultsOf(() => databases().database({ storageGib: 1, storageType: "tape", network: undefined, name: "A" }));
    expect(faults.map((fault) => fault.property)).toEqual(["storageGib", "storageType", "network", "name"]);
  });

  it.each([
    [DatabaseCapability.MYSQL, { engine: DatabaseEngine.mysql("8") }],
    [DatabaseCapability.HIGH_AVAILABILITY, { highlyAvailable: true }],
    [DatabaseCapability.BACKUP_SCHEDULE, { backups: DatabaseBackups.schedule({ everyHours: 1, retentionDays: 1 }) }],
    [DatabaseCapability.BACKUP_NONE, { backups: DatabaseBackups.none() }],
    [DatabaseCapability.PUBLIC_ACCESS, { publicAccessFrom: ["192.0.2.0/24"] }],
    [DatabaseCapability.STORAGE_TYPE, { storageType: "fast" }],
    [DatabaseCapability.ENCRYPTION, { encryptedAtRest: true }],
    [DatabaseCapability.TAGS, { tags: { a: "b" } }],
  ] as [Capability, Partial<DatabaseProps>][])("when it asks for what the cloud lacks: %#", (capability, props) => {
    const { database } = databases({ without: [capability] });
    expect(database({}, "plain").databaseId).toBeDefined();
    expect(gapsOf(() => database(props)).map((gap) => gap.property)).toEqual(Object.keys(props));
  });

  it("where the cloud has no databases at all", () => {
    const { database } = databases({ services: ["network"] });
    expect(gapsOf(() => database()).map((gap) => gap.property)).toEqual(["Database", "engine", "network"]);
  });
});
