import { TerraformStack, Testing } from "cdktf";
import { describe, expect, it } from "vitest";
import { byHand } from "../../bench/programs/by-hand";
import * as portable from "../../bench/programs/portable";
import * as raw from "../../bench/programs/raw";
import { testApp } from "../support/test-app";

type Elements = Record<string, Record<string, object>>;
const CLOUDS = ["scaleway", "openstack", "ovhcloud", "infomaniak"];

function synthesized(program: typeof raw, clouds: readonly string[], servers: number): string {
  const stack = new TerraformStack(testApp(), "bench");
  program.define(stack, clouds, servers);
  return Testing.synth(stack).replace(/inbound-open-network-[0-9a-f]{8}(_[0-9A-F]{8})?/g, "inbound-open-network");
}

function counts(json: { readonly resource?: Elements; readonly data?: Elements }): Record<string, number> {
  const all = Object.entries({ ...json.resource, ...Object.fromEntries(Object.entries(json.data ?? {}).map(([type, some]) => [`data.${type}`, some])) });
  return Object.fromEntries(all.map(([type, some]) => [type, Object.keys(some).length] as const).sort());
}

describe("the programs of the benchmark", () => {
  it.each(CLOUDS)("write the same JSON by the library and by raw L1 classes: %s", (cloud) => {
    expect(synthesized(portable, [cloud], 101)).toBe(synthesized(raw, [cloud], 101));
  });

  it("write the same JSON on all clouds at once", () => {
    expect(synthesized(portable, CLOUDS, 6)).toBe(synthesized(raw, CLOUDS, 6));
  });

  it("define as many elements of each type as somebody would by hand", () => {
    expect(counts(JSON.parse(synthesized(portable, CLOUDS, 10)))).toEqual(counts(byHand(CLOUDS, 10) as never));
  });
});
