import { describe, expect, test } from "vitest";
import { changesThatReplace, plan } from "../../src/engine/planner";
import { settle } from "../../src/engine/settle";
import type { TypeRules } from "../../src/rules/model";
import type { BlockSchema } from "../../src/schema/model";
import { UNKNOWN } from "../../src/values/value";

const SCHEMA: BlockSchema = {
  attributes: {
    id: { type: "string", computed: true },
    name: { type: "string", optional: true, computed: true },
    size: { type: "number", optional: true },
    secret: { type: "string", optional: true, write_only: true },
    region: { type: "string", optional: true, computed: true },
    link: { nested_type: { nesting_mode: "set", attributes: { to: { type: "string", required: true }, mac: { type: "string", computed: true } } }, optional: true },
  },
  block_types: {
    nic: { nesting_mode: "list", block: { attributes: { net: { type: "string", optional: true }, mac: { type: "string", computed: true } } } },
    found: { nesting_mode: "list", block: { attributes: { ip: { type: "string", computed: true } } } },
  },
};

const planWith = (rules: TypeRules, config: Parameters<typeof plan>[1], prior?: Parameters<typeof plan>[2]) => plan({ schema: SCHEMA, rules, settings: { region: "r1" } }, config, prior);

const PRIOR = { id: "1", name: "made-up", size: 5, secret: null, region: "r1", link: [{ to: "a", mac: "m1" }], nic: [{ net: "n", mac: "m2" }], found: [{ ip: "i" }] };

describe("planning", () => {
  test("a new object has unknown values where the cloud will fill them, the provider's own place, and no secret", () => {
    expect(planWith({}, { size: 3, secret: "s", nic: [{ net: "n" }], found: [], link: null })).toEqual({
      id: UNKNOWN, name: UNKNOWN, size: 3, secret: null, region: "r1", link: null, nic: [{ net: "n", mac: UNKNOWN }], found: UNKNOWN,
    });
  });

  test("an old object keeps what the cloud filled, in lists by position and in sets by likeness", () => {
    const config = { id: null, name: null, size: 5, secret: "s", region: null, link: [{ to: "b", mac: null }, { to: "a", mac: null }], nic: [{ net: "n", mac: null }], found: [] };
    expect(planWith({}, config, PRIOR)).toEqual({ ...PRIOR, link: [{ to: "b", mac: UNKNOWN }, { to: "a", mac: "m1" }] });
  });

  test("defaults stand in for what the user leaves out", () => {
    expect(planWith({ defaults: { "size": 10, "nic.net": "default" } }, { nic: [{}] })).toMatchObject({ size: 10, nic: [{ net: "default" }] });
  });

  test("an attribute that follows another is worked out anew when that one changes, and only then", () => {
    const rules: TypeRules = { follow: { name: ["size"] } };
    expect(planWith(rules, { size: 6 }, PRIOR).name).toBe(UNKNOWN);
    expect(planWith(rules, { size: 5 }, PRIOR).name).toBe("made-up");
  });

  test("what cannot be changed replaces the object, an unknown value included", () => {
    const rules: TypeRules = { replace: ["size", "nic.net"] };
    expect(changesThatReplace(rules, { ...PRIOR, size: 6 }, PRIOR)).toEqual(["size"]);
    expect(changesThatReplace(rules, { ...PRIOR, nic: [{ net: UNKNOWN }] }, PRIOR)).toEqual(["nic"]);
    expect(changesThatReplace(rules, PRIOR, PRIOR)).toEqual([]);
  });

  test("at apply the configuration fills what the plan did not know, and no more", () => {
    expect(settle({ a: UNKNOWN, b: "planned", c: UNKNOWN, d: [UNKNOWN] }, { a: 1, b: "config", c: null, d: [2] })).toEqual({ a: 1, b: "planned", c: UNKNOWN, d: [2] });
  });
});
