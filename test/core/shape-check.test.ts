import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import {
  Bucket, CacheSize, Cache, CacheEngine, CacheKind, FlexibleEngine, Jurisdiction, Network, Peer, Port, PublicIp, RequiredCertificates,
  Server, ValidationError, Federation, FederationRecord,
} from "archipel";
import { FakeCloud, testStack } from "archipel/testing";
import { shapeTable } from "../../scripts/tooling/shapes";

/** The faults that a program in JavaScript ends with. */
function faultsOf(define: (cloud: FakeCloud) => unknown): Record<string, string> {
  try {
    define(new FakeCloud(testStack(), "cloud"));
  } catch (error) {
    expect(error).toBeInstanceOf(ValidationError);
    return Object.fromEntries((error as ValidationError).faults.map(({ property, allowed }) => [property, allowed]));
  }
  return {};
}

describe("what is not of its type", () => {
  it.each<[string, (cloud: FakeCloud) => unknown, Record<string, string>]>([
    ["text that is a number", (cloud) => new Network(cloud, "net", { cidr: 10 as never }), { cidr: "text" }],
    ["a number that is too large for JSON", (cloud) => new Network(cloud, "net", { cidr: 10n as never }), { cidr: "text" }],
    ["a list with a hole", (cloud) => new Network(cloud, "net", { cidr: "10.0.0.0/16", dnsServers: [undefined] as never }),
      { "dnsServers[0]": "text" }],
    ["a list for properties", (cloud) => new PublicIp(cloud, "ip", [] as never), { props: "an object with properties" }],
    ["no properties", (cloud) => new Server(cloud, "web", null as never), { props: "an object with properties" }],
    ["another thing than a network", (cloud) => new Server(cloud, "web", { machine: {}, image: [], network: new Bucket(cloud, "files") } as never), {
      machine: "a MachineType", image: "a MachineImage", network: "a Network",
    }],
    ["a word that is none of an enum", (cloud) => new Bucket(cloud, "files", { removalPolicy: "keep" as never }),
      { removalPolicy: "destroy, protect" }],
    ["a member of a struct in a list", (cloud) => new Bucket(cloud, "files", { lifecycleRules: [{ id: 1, expireAfterDays: "x" }] as never }), {
      "lifecycleRules[0].id": "text", "lifecycleRules[0].expireAfterDays": "a number",
    }],
    ["an argument of a method", (cloud) => new Network(cloud, "net", { cidr: "10.0.0.0/16" }).addSubnet("part", null as never),
      { options: "a SubnetOptions" }],
    ["a cloud that is none", (cloud) => new PublicIp(cloud, "ip", { cloud: {} as never }), { cloud: "a Cloud" }],
    ["a mixin that is none", (cloud) => new Bucket(cloud, "files").with(7 as never),
      { "with[0]": "a mixin: an object with supports() and applyTo()" }],
  ])("is refused by property: %s", (_what, define, faults) => {
    expect(faultsOf(define)).toEqual(faults);
  });

  it("names the function where there is no construct yet", () => {
    expect(() => Peer.ipv4(7 as never)).toThrow("Peer.ipv4: cidr: got 7; allowed: text [ARCHIPEL_ARGUMENT]");
    expect(() => Port.tcp("80" as never)).toThrow("Port.tcp: port: got \"80\"; allowed: a number");
  });

  it("names some of many", () => {
    const dnsServers = Array.from({ length: 5000 }, () => 7) as never;
    expect(Object.keys(faultsOf((cloud) => new Network(cloud, "net", { cidr: "10.0.0.0/16", dnsServers })))).toHaveLength(8);
  });
});

describe("what Terraform finds out too late", () => {
  const token = (): string => new TerraformVariable(testStack("other"), "given", {}).stringValue;

  it("is refused as a certificate of a policy", () => {
    expect(() => new RequiredCertificates(testStack(), "policy", { schemes: [token()] })).toThrow(/schemes: got an unresolved value \(token\)/);
  });

  it("is refused as the block of a federation", () => {
    const stack = testStack();
    const members = [new FakeCloud(stack, "one"), new FakeCloud(stack, "two")];
    expect(() => new Federation(stack, "union", {
      members, record: FederationRecord.memory(),
      cidr: token(),
    })).toThrow(/cidr: got an unresolved value/);
  });

  it("is refused as a country, without its inner spelling", () => {
    expect(() => Jurisdiction.country(token())).toThrow("got an unresolved value (token)");
  });

  it("is refused as the size of a cache that is chosen by it", () => {
    const cloud = new FlexibleEngine(testStack(), "cloud");
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/20" });
    expect(() => new Cache(cloud, "cache", {
      engine: CacheEngine.described({ kind: CacheKind.REDIS, name: "5.0" }),
      size: CacheSize.unlisted(token()), network,
    })).toThrow(/size: got an unresolved value/);
  });
});

it("what is checked is what the compiled library takes", () => {
  expect(shapeTable()).toBe(readFileSync(join(__dirname, "../../src/core/shape-table.ts"), "utf8"));
});
