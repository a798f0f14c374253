import { TerraformOutput, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { expect, test } from "vitest";
import * as archipel from "archipel";
import { testStack } from "archipel/testing";
import { complaintAbout } from "./endings";
import { jsonFaults } from "./json-faults";
import { KINDS } from "./kinds";

/** Classes that no program makes by themselves, and who makes them instead. */
const MADE_BY_OTHERS: Readonly<Record<string, string>> = {
  Cloud: "the base of clouds",
  SovereigntyPolicy: "the base of policies",
  PlacePolicy: "the base of policies about places",
  FederationMember: "made by Federation",
  Overlay: "made by Federation",
  StateBootstrap: "another stack, whose state is a file; its own tests do",
  SovereigntyReport: "writes a file at synth; its own tests do",
};

function isConstruct(value: unknown): value is { readonly name: string; readonly prototype: object } {
  return typeof value === "function" && (value as { prototype?: unknown }).prototype instanceof Construct;
}

test("every exported construct is made by a generator of programs, or by another construct", () => {
  const constructs = (Object.values(archipel) as unknown[]).filter(isConstruct);
  const exported = constructs.filter(({ prototype }) => !(prototype instanceof archipel.Cloud)).map(({ name }) => name);
  const made = new Set(KINDS.flatMap(({ covers }) => covers));
  expect(exported.filter((name) => !made.has(name) && !(name in MADE_BY_OTHERS))).toEqual([]);
  expect(Object.keys(MADE_BY_OTHERS).filter((name) => !exported.includes(name) || made.has(name))).toEqual([]);
});

test("an error that is none of the library's, or names nothing, is found", () => {
  expect(complaintAbout(new TypeError("x is undefined"), "fuzz")).toContain("none of this library's");
  expect(complaintAbout(new archipel.CodedError("ARCHIPEL_VALIDATION", "something is wrong"), "fuzz")).toContain("names no construct");
  expect(complaintAbout(new archipel.ValidationError(testStack("fuzz"), "Server", []), "fuzz")).toContain("names no property");
  expect(complaintAbout(new archipel.ValidationError(testStack("fuzz"), "Server", [{ property: "name", value: "1", allowed: "text" }]),
    "fuzz")).toBeUndefined();
});

test("JSON that holds what nobody wrote, or what no schema has, is found", () => {
  const stack = testStack("fuzz");
  new TerraformOutput(stack, "shown", { value: `at ${String({})}` });
  const resource = new TerraformResource(stack, "server", { terraformResourceType: "hcloud_server" });
  resource.addOverride("nonsense", Number.NaN);
  const found = jsonFaults(stack).join("\n");
  expect(found).toContain("[object");
  expect(found).toContain("nonsense");
  expect(found).toMatch(/is null/);
});
