import { describe, expect, test } from "vitest";
import { inventText } from "../../src/values/by-name";
import { decodeValue, encodeValue } from "../../src/values/codec";
import type { Surroundings } from "../../src/values/invention";
import { inventAttribute, inventBlock } from "../../src/values/invention";
import { conform, fromJson, toJson } from "../../src/values/json";
import { find } from "../../src/values/path";
import { Source } from "../../src/values/source";
import { hasUnknown, sameValue, Unknown, UNKNOWN } from "../../src/values/value";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function around(seed = "seed"): Surroundings {
  const source = new Source(seed);
  return {
    source,
    id: "id-1",
    type: "cloud_server_v2",
    now: "2026-11-23T12:00:00Z",
    newId: () => source.uuid(),
    newNumber: () => 100_000_001,
    publicAddress: (family) => (family === 4 ? "203.0.113.7" : "2001:db8::7"),
    privateAddress: (family) => (family === 4 ? "10.255.0.7" : "fd00::7"),
    setting: (name) => ({ region: "r1" })[name],
  };
}

describe("values on the wire", () => {
  test("an unknown value stays unknown, within lists and objects too", () => {
    const decoded = decodeValue(encodeValue({ id: UNKNOWN, tags: ["a", UNKNOWN], size: 20 }));
    expect(decoded).toEqual({ id: UNKNOWN, tags: ["a", UNKNOWN], size: 20 });
    expect(hasUnknown(decoded)).toBe(true);
  });

  test("what is known about an unknown value is passed on as it came", () => {
    const refined = new Unknown(Uint8Array.from([0x81, 0x01, 0xc2]));
    expect(decodeValue(encodeValue([refined]))).toEqual([refined]);
  });

  test("nothing on the wire is null, and JSON is read as well", () => {
    expect(decodeValue(undefined)).toBeNull();
    expect(decodeValue({ json: Buffer.from('{"a":[1,null]}') })).toEqual({ a: [1, null] });
  });

  test("bytes survive the world's file, and an unknown value is not let in", () => {
    expect(fromJson(JSON.parse(JSON.stringify(toJson([Uint8Array.from([1, 2]), { a: 1 }]))))).toEqual([Uint8Array.from([1, 2]), { a: 1 }]);
    expect(() => toJson(UNKNOWN)).toThrow("An unknown value cannot be kept.");
  });

  test("an unknown value equals nothing, and unset equals missing", () => {
    expect(sameValue(UNKNOWN, UNKNOWN)).toBe(false);
    expect(sameValue({ a: null }, {})).toBe(true);
    expect(sameValue({ a: [1] }, { a: [2] })).toBe(false);
  });
});

describe("paths", () => {
  test("lists on the way are entered, and their positions told", () => {
    expect(find({ fixed_ip: [{ subnet_id: "a" }, { subnet_id: "b" }] }, "fixed_ip.subnet_id")).toEqual([
      { path: ["fixed_ip", 0, "subnet_id"], value: "a" },
      { path: ["fixed_ip", 1, "subnet_id"], value: "b" },
    ]);
  });

  test("what is not there is not found", () => {
    expect(find({ a: 1 }, "b.c")).toEqual([]);
  });
});

describe("values made up by name and type", () => {
  test.each([
    ["network_id", UUID],
    ["mac_address", /^fa:16:3e:/],
    ["ipv4_address", /^203\.0\.113\./],
    ["ipv6_address", /^2001:db8:/],
    ["private_ip", /^10\.255\./],
    ["created_at", /^2026-11-23T12:00:00Z$/],
    ["kubeconfig", /^apiVersion: v1\nkind: Config/],
    ["private_key", /^-----BEGIN PRIVATE KEY-----\n/],
    ["public_key", /^ssh-ed25519 AAAA/],
    ["fingerprint", /^([0-9a-f]{2}:){15}[0-9a-f]{2}$/],
    ["admin_password", /^[A-Za-z0-9]{20}-aA1$/],
    ["region", /^r1$/],
    ["endpoint", /^https:\/\/.*\.example$/],
    ["description", /^$/],
  ])("%s", (name, form) => {
    expect(inventText(name, around())).toMatch(form);
  });

  test("the same seed gives the same values, another seed others", () => {
    expect(new Source("a").uuid()).toBe(new Source("a").uuid());
    expect(new Source("a").uuid()).not.toBe(new Source("b").uuid());
    expect(new Source().uuid()).toMatch(UUID);
  });

  test("a list of objects that is only computed has an element, one that the user may write is empty", () => {
    const type = ["list", ["object", { host: "string", port: "number" }]] as const;
    expect(inventAttribute({ type, computed: true }, "endpoints", around())).toEqual([{ host: expect.stringMatching(/example$/), port: 443 }]);
    expect(inventAttribute({ type, computed: true, optional: true }, "endpoints", around())).toEqual([]);
    expect(inventAttribute({ type: ["set", "string"], computed: true }, "tags", around())).toEqual([]);
  });

  test("nested attributes are filled to the bottom, what the user writes is left", () => {
    const block = {
      attributes: {
        name: { type: "string", optional: true },
        state: { computed: true, nested_type: { nesting_mode: "single" as const, attributes: { ip: { type: "string", computed: true } } } },
      },
    };
    expect(inventBlock(block, around())).toEqual({ name: null, state: { ip: "203.0.113.7" } });
  });

  test("a state is brought to its schema at every depth", () => {
    const schema = { attributes: { id: { type: "number" }, list: { type: ["list", ["object", { a: "string", b: "bool" }]] as const } } };
    expect(conform(schema, { id: "7", list: [{ a: 1, c: 2 }], gone: true })).toEqual({ id: 7, list: [{ a: "1", b: null }] });
  });
});
