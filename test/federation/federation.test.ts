import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { afterAll, describe, expect, test } from "vitest";
import { Federation, FederationRecord, Network, NetworkCapability, Server } from "archipel";
import { FakeCloud } from "archipel/testing";
import { independent, SMALL, unite } from "./union";
import { only } from "../support/resources-of";
import { testApp } from "../support/test-app";

describe("the address plan of a federation", () => {
  test("gives each member a block of its own, in the order of the program", () => {
    const { members } = unite(independent("paris", "falkenstein", "bern"));
    expect(members.map(({ memberName, cidr }) => [memberName, cidr])).toEqual([
      ["paris", "10.64.0.0/20"],
      ["falkenstein", "10.64.16.0/20"],
      ["bern", "10.64.32.0/20"],
    ]);
  });

  test("renumbers nobody when a member leaves, whatever its place in the list", () => {
    const record = FederationRecord.memory();
    unite(independent("paris", "falkenstein", "bern"), { record });
    const { members } = unite(independent("falkenstein", "bern"), { record });
    expect(members.map(({ cidr }) => cidr)).toEqual(["10.64.16.0/20", "10.64.32.0/20"]);
  });

  test("gives the place of a member that left to nobody else", () => {
    const record = FederationRecord.memory();
    unite(independent("paris", "bern"), { record });
    unite(independent("bern"), { record });
    expect(unite(independent("bern", "oslo"), { record }).member("oslo").cidr).toBe("10.64.32.0/20");
  });

  test("gives a member that comes back the place it had", () => {
    const record = FederationRecord.memory();
    unite(independent("paris", "bern"), { record });
    unite(independent("bern"), { record });
    expect(unite(independent("bern", "paris"), { record }).member("paris").cidr).toBe("10.64.0.0/20");
  });

  test("is cut as the program says", () => {
    const { members } = unite(independent("paris", "bern"), { cidr: "172.20.0.0/16", memberPrefixLength: 24, capacity: 8 });
    expect(members.map(({ cidr }) => cidr)).toEqual(["172.20.0.0/24", "172.20.1.0/24"]);
  });

  test("does not change once members have addresses", () => {
    const record = FederationRecord.memory();
    unite(independent("paris"), { record });
    expect(() => unite(independent("paris"), { record, cidr: "10.128.0.0/12" })).toThrow(/got "10.128.0.0\/12 and 20".*10.64.0.0\/12 and 20, as on record: another plan would renumber every server/s);
  });
});

describe("a federation refuses", () => {
  const refusals: [name: string, make: () => unknown, message: RegExp][] = [
    ["no members", () => unite([]), /members: got \[\]; allowed: at least one cloud/],
    ["more members than there are places", () => unite(independent("a", "b", "c"), { capacity: 2 }), /capacity: got 2; allowed: at least 3, as so many joined so far, counting those who left \(a, b, c\)/],
    ["a block with room for one", () => unite(independent("a"), { cidr: "10.64.0.0/20" }), /cidr: got "10.64.0.0\/20"; allowed: a block with room for several of \/20/],
    ["a public block", () => unite(independent("a"), { cidr: "198.51.0.0/16", capacity: 4 }), /cidr: got "198.51.0.0\/16"; allowed: a block of private address space/],
    ["text that is no block", () => unite(independent("a"), { cidr: "ten" }), /cidr: got "ten"/],
    ["a capacity of one", () => unite(independent("a"), { capacity: 1 }), /capacity: got 1; allowed: a whole number from 2 to 64 members/],
    ["blocks that are too small", () => unite(independent("a"), { memberPrefixLength: 28 }), /memberPrefixLength: got 28; allowed: a whole number from 16 to 24/],
    ["that all leave", () => unite(independent("a", "b"), { away: ["a", "b"] }), /leaving: got .*; allowed: fewer than all members/],
    ["a tag that no cloud takes", () => unite(independent("a"), { tags: { "a b": "c" } }), /tags\["a b"\]/],
  ];

  test.each(refusals)("%s", (_name, make, message) => {
    expect(make).toThrow(message);
  });

  test("a cloud of another stack, as two stacks cannot wait for each other", () => {
    const app = testApp();
    const [here, there] = [new TerraformStack(app, "here"), new TerraformStack(app, "there")];
    const members = [new FakeCloud(there, "paris")];
    expect(() => new Federation(here, "union", { members, record: FederationRecord.memory() })).toThrow(/members\[0\]: got "there\/paris"; allowed: a cloud of the federation's own stack/);
  });

  test("two clouds of one name", () => {
    const stack = new TerraformStack(testApp(), "shop");
    const members = [new FakeCloud(stack, "paris"), new FakeCloud(new Network(new FakeCloud(stack, "home"), "n", { cidr: "10.0.0.0/16" }), "paris")];
    expect(() => new Federation(stack, "union", { members, record: FederationRecord.memory() })).toThrow(/members\[1\].*a cloud whose id differs from those before it/);
  });

  test("a name that no member has, and tells who is there", () => {
    expect(() => unite(independent("paris", "bern")).member("oslo")).toThrow(/member: got "oslo"; allowed: paris, bern/);
  });
});

describe("a member of a federation", () => {
  test("is a scope: what is defined under it lands on its cloud", () => {
    const bern = unite(independent("paris", "bern")).member("bern");
    const server = new Server(bern, "own", { ...SMALL, network: bern.network });
    expect(server.cloud).toBe(bern.cloud);
  });

  test("has the tags of the federation on its network", () => {
    const tags = (cloud: FakeCloud): unknown => {
      new Federation(TerraformStack.of(cloud), "union", { members: [cloud], tags: { team: "union" }, record: FederationRecord.memory() });
      return only(TerraformStack.of(cloud), "fake_network").tags;
    };
    expect(tags(new FakeCloud(new TerraformStack(testApp(), "shop"), "paris"))).toEqual({ team: "union" });
    expect(tags(new FakeCloud(new TerraformStack(testApp(), "shop"), "bern", { without: [NetworkCapability.TAGS] }))).toBeUndefined();
  });
});

describe("the record of a federation", () => {
  const directory = mkdtempSync(join(tmpdir(), "archipel-record-"));
  const path = join(directory, "archipel.federation.json");
  afterAll(() => rmSync(directory, { recursive: true }));

  test("is written when the synth went well, and read by the next run", () => {
    const app = testApp();
    const stack = new TerraformStack(app, "shop");
    new Federation(stack, "union", { members: [new FakeCloud(stack, "paris"), new FakeCloud(stack, "bern")], record: FederationRecord.file(path) });
    app.node.validate();
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
      federations: {
        "shop/union": { cidr: "10.64.0.0/12", memberPrefixLength: 20, slots: { paris: 0, bern: 1 }, order: ["paris", "bern"], leaving: [], ranges: {}, shares: {}, voters: {} },
      },
    });
    expect(unite(independent("bern"), { record: FederationRecord.file(path) }).member("bern").slot).toBe(1);
  });

  test("is refused when somebody broke it, as new numbers would be given out", () => {
    writeFileSync(path, "{");
    expect(() => FederationRecord.file(path)).toThrow(/archipel.federation.json, the record of who has which addresses and votes in a federation, cannot be read: .*restore it from version control/);
  });
});
