import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkConfig } from "../../src/engine/validation";
import { rulesOf } from "../../src/rules";
import { rulesFor } from "../../src/rules/merge";
import type { TypeRules } from "../../src/rules/model";
import { SchemaLibrary } from "../../src/schema/library";
import type { BlockSchema } from "../../src/schema/model";
import { UNKNOWN, type ValueMap } from "../../src/values/value";

const library = SchemaLibrary.open();

/** True when a dotted path leads to an attribute or a block. */
function exists(schema: BlockSchema, path: string): boolean {
  const [name, ...rest] = path.split(".") as [string, ...string[]];
  const attribute = schema.attributes?.[name];
  if (rest.length === 0) {
    return attribute !== undefined || schema.block_types?.[name] !== undefined;
  }
  const inner = schema.block_types?.[name]?.block ?? (attribute?.nested_type && { attributes: attribute.nested_type.attributes });
  return inner !== undefined && exists(inner, rest.join("."));
}

function pathsOf(rules: TypeRules): readonly string[] {
  const named = [rules.defaults, rules.refers, rules.oneOf].flatMap((part) => Object.keys(part ?? {}));
  const listed = [rules.replace, rules.unset, rules.filled, rules.holds].flatMap((names) => names ?? []);
  return [...named, ...listed, ...(rules.unique ?? []).flatMap(({ by }) => by)];
}

describe("rules", () => {
  test.each(library.names())("%s: every type, path and referred type of the written rules is in the schema", (name) => {
    const schema = library.load(name);
    const types = Object.entries(rulesOf(name).types ?? {});
    const shared = /^(opentelekomcloud|flexibleengine)_/; // these two share their rules; each lacks some types and attributes of the other
    const wrong = types.flatMap(([type, rules]) => {
      const block = schema.resources[type]?.block;
      if (!block) {
        return shared.test(type) ? [] : [type];
      }
      const { derive = {}, follow = {} } = rules;
      const worked = [...Object.keys(derive), ...Object.keys(follow), ...Object.values(follow).flat()];
      const paths = [...pathsOf(rules), ...worked].filter((path) => !shared.test(type) && !exists(block, path));
      const referred = Object.values(rules.refers ?? {}).flat().filter((other) => !schema.resources[other]);
      return [...paths, ...referred].map((what) => `${type}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  test("facts, patterns and written rules of a type add up, the written ones last", () => {
    const provider = { name: "openstack", source: "", patterns: [[/network/, { replace: ["shared"], defaults: { a: 1 } }]] as const, types: { openstack_networking_network_v2: { defaults: { a: 2 } } } };
    const rules = rulesFor(provider, "openstack_networking_network_v2");
    expect(rules.defaults).toMatchObject({ a: 2 });
    expect(rules.replace).toEqual(expect.arrayContaining(["region", "shared"]));
  });

  test("every file of facts names its source", () => {
    const folder = join(__dirname, "..", "..", "rules");
    for (const file of readdirSync(folder)) {
      expect((JSON.parse(readFileSync(join(folder, file), "utf8")) as { source: string }).source).toMatch(/commit [0-9a-f]+ of \d{4}/);
    }
  });

  test("STACKIT's load balancers have listeners, pools, and targets in them", () => {
    const [schema, { types = {} }] = [library.load("stackit"), rulesOf("stackit")];
    const complaints = (type: string, config: ValueMap): unknown =>
      checkConfig(schema.resources[type]!.block!, types[type]!, config).map(({ path }) => path);
    expect(complaints("stackit_loadbalancer", { listeners: [{}], target_pools: [{ targets: [{}] }] })).toEqual([]);
    expect(complaints("stackit_loadbalancer", { listeners: UNKNOWN, target_pools: UNKNOWN })).toEqual([]);
    expect(complaints("stackit_loadbalancer", { listeners: [], target_pools: [{ targets: [{}] }, { targets: [] }] })).toEqual([["listeners"], ["target_pools", 1, "targets"]]);
    expect(complaints("stackit_loadbalancer", { listeners: [{}], target_pools: [UNKNOWN, { targets: [] }] })).toEqual([["target_pools", 1, "targets"]]);
    expect(complaints("stackit_application_load_balancer", { listeners: [{}], target_pools: [] })).toEqual([["target_pools"]]);
  });

  test("a permitted value passes, another is refused with its path, an unknown one is not judged", () => {
    const schema: BlockSchema = { block_types: { rule: { nesting_mode: "list", block: { attributes: { direction: { type: "string", required: true } } } } } };
    const rules: TypeRules = { oneOf: { "rule.direction": ["in", "out"] } };
    expect(checkConfig(schema, rules, { rule: [{ direction: "in" }, { direction: UNKNOWN }] })).toEqual([]);
    expect(checkConfig(schema, rules, { rule: [{ direction: "in" }, { direction: "up" }] })).toEqual([
      { summary: "Value not permitted", detail: 'rule.direction is "up"; permitted are "in", "out".', path: ["rule", 1, "direction"] },
    ]);
  });
});
