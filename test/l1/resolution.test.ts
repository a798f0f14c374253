import { DefaultTokenResolver, Fn, Lazy, StringConcat, TerraformResource, TerraformStack, Token, Tokenization } from "cdktf";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFastResolution } from "../../l1-runtime/fragment";
import { testApp } from "../support/test-app";

/** A stack, and tokens of each kind that cdktf can hide in a value. */
function bench() {
  const stack = new TerraformStack(testApp(), "stack");
  const other = new TerraformResource(stack, "other", { terraformResourceType: "fake_other" });
  const tokens = {
    string: other.getStringAttribute("id"),
    number: other.getNumberAttribute("size"),
    list: other.getListAttribute("ids"),
    numberList: other.getNumberListAttribute("sizes"),
    map: other.getStringMapAttribute("labels"),
    lazy: Lazy.anyValue({ produce: () => ({ made: ["later", undefined] }) }),
    expression: Fn.join("-", ["a", other.getStringAttribute("name")]),
  };
  const byCdktf = (value: unknown, preparing = false): unknown =>
    Tokenization.resolve(value, { scope: stack, preparing, resolver: new DefaultTokenResolver(new StringConcat()) });
  return { stack, tokens, byCdktf };
}

function outcome(attempt: () => unknown): { readonly value?: unknown; readonly error?: string } {
  try {
    return { value: attempt() };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const { tokens, byCdktf } = bench();
const { string, number, list, numberList, map, lazy, expression } = tokens;

const leaf = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom("$", "{", "}", "#", "&", "T", "e", "1", ".", "-", "+") }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined, string, number, list, numberList, map, lazy, expression, `before ${string} after`, `${number}`, "1e3", []),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("node"), { maxLength: 4 }), fc.dictionary(fc.string(), tie("node"), { maxKeys: 4 })),
})).node;

describe("the resolution of the generated classes", () => {
  it("gives what cdktf's own gives, whatever the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), tree), tree, (attributes, moved) => {
        const content = { resource: { fake_server: { web: attributes } }, moved };
        const expected = outcome(() => byCdktf(content));
        const ours = outcome(() => byCdktf(withFastResolution(content)));
        expect(ours).toEqual(expected.error === undefined ? expected : { error: expect.stringContaining(expected.error) });
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same when cdktf resolves its result once more, with all the others", () => {
    const content = { resource: { fake_server: { web: { name: "web", ids: [string], size: number, none: undefined } } } };
    const once = byCdktf(withFastResolution(content));
    expect(byCdktf(once)).toEqual(byCdktf(byCdktf(content)));
    expect(byCdktf(once)).toEqual({ resource: { fake_server: { web: { name: "web", ids: ["${fake_other.other.id}"], size: "${fake_other.other.size}" } } } });
  });

  it("keeps a token in the key of a map", () => {
    const content = { resource: { fake_server: { web: { tags: { [string]: "value" } } } } };
    expect(byCdktf(withFastResolution(content))).toEqual(byCdktf(content));
  });

  it.each([
    ["a function", () => 1, /function/i],
    ["a list token in the middle of a text", `x ${list[0]}`, /list/i],
    ["the value of a map token", Token.STRING_MAP_TOKEN_VALUE, /map/i],
    ["the number of a map token", Token.NUMBER_MAP_TOKEN_VALUE, /map/i],
  ])("refuses %s with cdktf's message, which names the place", (_what, value, message) => {
    const content = { resource: { fake_server: { web: { name: value } } } };
    const { error } = outcome(() => byCdktf(content));
    expect(error).toMatch(message);
    expect(outcome(() => byCdktf(withFastResolution(content))).error).toContain(error);
  });

  it("asks what is made late while stacks are prepared, too, as references across stacks are found there", () => {
    const seen: boolean[] = [];
    const late = Lazy.stringValue({ produce: (context) => (seen.push(context.preparing), "made") });
    byCdktf(withFastResolution({ resource: { fake_server: { web: { name: late } } } }), true);
    expect(seen).toEqual([true]);
  });
});
