import { Construct } from "constructs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bucket, Network } from "archipel";
import { testStack } from "archipel/testing";
import { Faults } from "../../src/core/faults";
import type { NameRule } from "../../src/core/names";
import { matchesRule, physicalName } from "../../src/core/names";
import { faultOf, fixture } from "../testing/fixtures";

const NOTE = { description: "a test's rule", source: "this test", asOf: "undated" };
const RULES: Record<string, NameRule> = {
  loose: { maxLength: 255, characters: "A-Za-z0-9._ -", ...NOTE },
  bucket: { minLength: 3, maxLength: 63, characters: "a-z0-9-", edgeCharacters: "a-z0-9", lowercase: true, globallyUnique: true, ...NOTE },
  short: { maxLength: 15, characters: "a-z0-9", lowercase: true, separator: "", ...NOTE },
  underscored: { minLength: 12, maxLength: 32, characters: "A-Za-z0-9_", separator: "_", ...NOTE },
};

function nameOf(ids: readonly string[], rule: NameRule, context: Record<string, unknown> = {}): string {
  const leaf = ids.reduce<Construct>((scope, id) => new Construct(scope, id), testStack("stack", context));
  return physicalName(leaf, rule, undefined, new Faults(leaf, "Test"));
}

/** An id that the constructs library takes: no slash, and nothing that every JavaScript object has. */
function usable(id: string): string {
  const cut = id.replace(/\//g, "");
  return cut === "" || cut in {} ? "x" : cut;
}

describe("a generated name", () => {
  const ids = fc.array(fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }).map(usable), { minLength: 1, maxLength: 4 });

  it.each(Object.entries(RULES))("keeps the rule %s whatever the construct path", (_title, rule) => {
    fc.assert(
      fc.property(ids, (path) => {
        expect(matchesRule(nameOf(path, rule), rule)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same each time", () => {
    expect(nameOf(["web", "x".repeat(300)], RULES.loose)).toBe(nameOf(["web", "x".repeat(300)], RULES.loose));
  });

  it("tells long paths apart by a suffix", () => {
    const long = "x".repeat(300);
    expect(nameOf([long, "a"], RULES.loose)).not.toBe(nameOf([long, "b"], RULES.loose));
  });

  it("is the path where it fits", () => {
    expect(nameOf(["shop", "Web"], RULES.loose)).toBe("stack-shop-Web");
  });

  it("has another suffix with another seed, where names are unique in the world", () => {
    const names = [undefined, "ours", "theirs"].map((seed) => nameOf(["files"], RULES.bucket, { "archipel:nameSeed": seed }));
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toMatch(/^stack-files-[0-9a-f]{8}$/);
  });
});

describe("a given name", () => {
  it("goes to the cloud as it is", () => {
    const { bench, template } = fixture();
    bench.server("web", { name: "front" });
    template().hasResource("fake_server", { name: "front" });
  });

  it("may be known to Terraform only", () => {
    const { bench, template, token } = fixture();
    bench.server("web", { name: token() });
    template().hasResource("fake_server", { name: "${var.input}" });
  });

  it.each(["Upper", "-edge", "edge-", "blank space", "", "ü", "x".repeat(64), "new\nline"])("that the cloud refuses is refused: %j", (name) => {
    const { cloud } = fixture();
    const fault = faultOf(() => new Network(cloud, "net", { cidr: "10.0.0.0/16", name }));
    expect(fault.property).toBe("name");
    expect(fault.allowed).toContain("1 to 63 small letters");
  });

  it("is checked by the rule of its own kind", () => {
    const { cloud } = fixture();
    expect(faultOf(() => new Bucket(cloud, "files", { name: "ab" }))).toEqual({
      property: "name",
      value: '"ab"',
      allowed: "3 to 63 small letters, digits and -, unlike everybody else's",
    });
  });
});
