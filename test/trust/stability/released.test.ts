import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { synthesize } from "archipel/testing";
import type { StackJson } from "../../../scripts/api/released-stacks";
import { readReleasedStacks } from "../../../scripts/api/released-stacks";
import { ACCEPTED_REPLACEMENTS, acceptedFor, goneFromStack } from "../../../scripts/api/replacements";
import { VARIANTS } from "../../support/cloud-variants";
import { exampleNames } from "../../support/example";
import { stacksOf } from "../../support/example-synthesis";
import { testApp } from "../../support/test-app";
import { defineCaseStack } from "../support/case-stack";
import { record } from "../support/figures";

const released = readReleasedStacks();

/** What is gone of what the last release made, and was not decided on. */
function gone(stack: string, before: StackJson, after: StackJson): string[] {
  const accepted = acceptedFor(stack);
  const found = goneFromStack(before, after).filter((address) => !accepted.has(address));
  record({ part: "addresses", on: stack, figures: {}, counts: { since: released.version, gone: found.length, accepted: accepted.size } });
  return found;
}

describe(`every resource that ${released.version} made is where it was, or is said to have moved`, () => {
  it("in as many examples and clouds as there were", () => {
    expect(Object.keys(released.examples).filter((name) => !exampleNames().includes(name))).toEqual([]);
    expect(Object.keys(released.clouds).filter((name) => !VARIANTS.includes(name))).toEqual([]);
    expect(Object.keys(released.clouds).length).toBeGreaterThanOrEqual(24);
  });

  it.each(Object.keys(released.examples))("in examples/%s", async (name) => {
    const [json] = (await stacksOf(name)).values();
    expect(gone(`example/${name}`, released.examples[name]!, JSON.parse(json!) as StackJson)).toEqual([]);
  }, 120_000);

  it.each(Object.keys(released.clouds))("in a stack of all that %s can", async (name) => {
    const stack = await defineCaseStack(testApp(), name);
    expect(gone(`cloud/${name}`, released.clouds[name]!, synthesize(stack))).toEqual([]);
  }, 120_000);

  it("or was given up with a reason: each paragraph of accepted addresses begins with a comment", () => {
    const paragraphs = readFileSync(ACCEPTED_REPLACEMENTS, "utf8").trim().split(/\n\s*\n/);
    expect(paragraphs.filter((paragraph) => !paragraph.startsWith("# "))).toEqual([]);
  });
});

describe("the comparison", () => {
  const before = { resource: { thing: { one: {}, two: {} } } };

  it("finds a resource that has another name", () => {
    expect(goneFromStack(before, { resource: { thing: { one: {}, three: {} } } })).toEqual(["thing.two"]);
  });

  it("finds a resource that is of another type", () => {
    expect(goneFromStack(before, { resource: { thing: { one: {} }, other: { two: {} } } })).toEqual(["thing.two"]);
  });

  it("follows what is said to have moved, over several moves", () => {
    const moved = [{ from: "thing.two", to: "thing.three" }, { from: "thing.three", to: "thing.four" }];
    expect(goneFromStack(before, { resource: { thing: { one: {}, four: {} } }, moved })).toEqual([]);
  });

  it("believes no move to what is not there, nor a circle", () => {
    const moved = [{ from: "thing.two", to: "thing.three" }, { from: "thing.three", to: "thing.two" }];
    expect(goneFromStack(before, { resource: { thing: { one: {} } }, moved })).toEqual(["thing.two"]);
  });

  it("reads what was accepted for a stack, and nothing of another's", () => {
    const text = "# a reason\ncloud/scaleway thing.two\n\n# another\ncloud/hetzner thing.one\n";
    expect([...acceptedFor("cloud/scaleway", text)]).toEqual(["thing.two"]);
  });
});
