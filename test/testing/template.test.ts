import type { TerraformElement } from "cdktf";
import { Aspects, TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import { Match, Template, synthesize } from "archipel/testing";
import { fixture } from "./fixtures";

function sample(): Template {
  const { bench, stack, template } = fixture({ tags: { team: "shop" } });
  bench.server("web", { tags: { role: "web" } });
  bench.server("db", { tags: { role: "db" }, rootDiskGib: 50 });
  new TerraformOutput(stack, "answer", { value: 42, sensitive: true });
  return template();
}

describe("a template", () => {
  it("has a resource with some of its attributes, members of members too", () => {
    expect(() => sample().hasResource("fake_server", { root_disk_gib: 50, tags: { role: "db" } })).not.toThrow();
    expect(() => sample().hasResourceProperties("fake_server", { tags: { team: "shop" } })).not.toThrow();
  });

  it("tells the most similar resource and where it differs", () => {
    expect(() => sample().hasResource("fake_server", { root_disk_gib: 60, tags: { role: "db" } })).toThrow(
      /^2 of fake_server, none as expected; the most similar is fake_server\.cloud_db_\w+ at test\/cloud\/db\/Resource, and differs:\n {2}- root_disk_gib: expected 60, got 50 \[ARCHIPEL_ASSERTION\]$/,
    );
  });

  it("tells what there is when a type is missing", () => {
    expect(() => sample().hasResource("fake_bucket")).toThrow("no resource of type fake_bucket; there is fake_firewall, fake_firewall_rule, fake_network, fake_server, fake_subnet");
    expect(() => sample().hasDataSource("fake_image")).toThrow("no data of type fake_image; there is none");
  });

  it("counts, and lists what it counted", () => {
    expect(() => sample().resourceCount("fake_server", 2)).not.toThrow();
    expect(() => sample().resourceCount("fake_server", 1)).toThrow(/^expected 1 of fake_server, got 2\n {2}- fake_server\.cloud_db_/);
  });

  it("finds resources by what they are", () => {
    expect(sample().findResources("fake_server", { tags: { role: "web" } }).map((found) => found.path)).toEqual(["test/cloud/web/Resource"]);
    expect(sample().findResources("fake_server", { name: "nobody" })).toEqual([]);
  });

  it("has outputs and providers", () => {
    expect(() => sample().hasOutput("answer", { value: 42, sensitive: true })).not.toThrow();
    expect(() => sample().hasOutput("question")).toThrow("no output question; there is answer");
    expect(() => sample().hasOutput("answer", { value: 43 })).toThrow("output answer is not as expected:\n  - value: expected 43, got 42");
    expect(() => sample().hasProvider("fake", { region: "fake-1" })).not.toThrow();
    expect(() => sample().hasProvider("fake", { region: "fake-2" })).toThrow('region: expected "fake-2", got "fake-1"');
    expect(() => sample().hasProvider("scaleway")).toThrow("no provider scaleway; there is fake");
  });

  it("reads what was synthesized before", () => {
    const { bench, stack } = fixture();
    bench.server("web");
    const text = JSON.stringify(synthesize(stack));
    expect(() => Template.fromJson(text).resourceCount("fake_server", 1)).not.toThrow();
    expect(Template.fromJson(JSON.parse(text)).toJson()).toEqual(JSON.parse(text));
  });

  it("has aspects applied, to what is below them", () => {
    const { bench, cloud, template } = fixture();
    const inside = bench.server("web");
    bench.server("db");
    Aspects.of(inside).add({ visit: (node) => node.node.id === "Resource" && (node as TerraformElement).addOverride("seen", true) });
    Aspects.of(cloud).add({ visit: (node) => node.node.id === "Resource" && (node as TerraformElement).addOverride("below", true) });
    expect(template().findResources("fake_server", { seen: true }).map((found) => found.path)).toEqual(["test/cloud/web/Resource"]);
    expect(template().findResources("fake_server", { below: true })).toHaveLength(2);
  });
});

describe("a match", () => {
  const json = { resource: { fake_thing: { one: { text: "abc.def", list: [1, { a: 1, b: 2 }], map: { x: 1 }, gone: null } } } };
  const has = (expected: Record<string, unknown>) => () => Template.fromJson(json).hasResource("fake_thing", expected);

  it("of absence", () => {
    expect(has({ missing: Match.absent(), gone: Match.absent() })).not.toThrow();
    expect(has({ text: Match.absent() })).toThrow('text: expected nothing, got "abc.def"');
  });

  it("of any value", () => {
    expect(has({ text: Match.anyValue() })).not.toThrow();
    expect(has({ missing: Match.anyValue() })).toThrow("missing: expected any value, got nothing");
  });

  it("of text, where only * is special", () => {
    expect(has({ text: Match.stringLike("a*.d*") })).not.toThrow();
    expect(has({ text: Match.stringLike("a.c*") })).toThrow('text: expected text like a.c*, got "abc.def"');
    expect(has({ text: Match.stringLike(/^a.c/) })).not.toThrow();
    expect(has({ list: Match.stringLike("*") })).toThrow("list: expected text");
  });

  it("of items of a list", () => {
    expect(has({ list: Match.arrayWith([{ a: 1 }]) })).not.toThrow();
    expect(has({ list: Match.arrayWith([{ a: 2 }]) })).toThrow('list: expected an item like {"a":2} in [1,{"a":1,"b":2}]');
    expect(has({ text: Match.arrayWith([]) })).toThrow('text: expected a list, got "abc.def"');
  });

  it("of a whole list, item by item", () => {
    expect(has({ list: [1, { b: 2 }] })).not.toThrow();
    expect(has({ list: [1] })).toThrow('list: expected [1], got [1,{"a":1,"b":2}]');
    expect(has({ list: [1, { b: 3 }] })).toThrow("list[1].b: expected 3, got 2");
  });

  it("of an object, in part or exactly", () => {
    expect(has({ list: Match.arrayWith([Match.objectLike({ b: 2 })]) })).not.toThrow();
    expect(has({ map: Match.exact({ x: 1 }) })).not.toThrow();
    expect(has({ list: [1, Match.exact({ a: 1 })] })).toThrow('list[1]: expected exactly {"a":1}, got {"a":1,"b":2}');
    expect(has({ text: { a: 1 } })).toThrow('text: expected {"a":1}, got "abc.def"');
  });
});
