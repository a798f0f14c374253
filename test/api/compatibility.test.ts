import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCEPTED, breaksSince } from "../../scripts/api/compare";
import type { Released } from "../../scripts/api/released";
import { contractOf, readReleased } from "../../scripts/api/released";
import { goneFrom, surfaceOf } from "../../scripts/api/surface";
import { ROOT } from "../../scripts/tooling/shell";

interface Member { name: string; optional?: boolean; docs?: object }
interface Assembly { types: Record<string, { properties: Member[]; methods: Member[] }> }

describe("programs written for the last release", () => {
  it("can still be compiled: jsii-diff finds no break that was not accepted", () => {
    expect(breaksSince(readReleased())).toEqual([]);
  });

  it("can still import every name from archipel and archipel/testing", () => {
    expect(goneFrom(readReleased().surface, surfaceOf())).toEqual([]);
  });

  it("were broken only with a reason: each paragraph of accepted keys begins with a comment", () => {
    const paragraphs = readFileSync(ACCEPTED, "utf8").trim().split(/\n\s*\n/);
    expect(paragraphs.filter((paragraph) => !paragraph.startsWith("# "))).toEqual([]);
  });
});

describe("the comparison", () => {
  let folder: string;
  let assembly: Assembly;
  beforeAll(() => {
    folder = mkdtempSync(join(ROOT, ".build", "api-"));
    writeFileSync(join(folder, "package.json"), readFileSync(join(ROOT, "package.json")));
    assembly = contractOf(JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as Assembly);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The breaks that a program would meet if the assembly were changed like this. */
  function breaksOf(change: (newer: Assembly) => void, accepted?: string): string {
    const newer = structuredClone(assembly);
    change(newer);
    writeFileSync(join(folder, ".jsii"), JSON.stringify(newer));
    const released: Released = { version: "0.0.0", assembly, surface: {} };
    return breaksSince(released, folder, accepted).join("\n");
  }
  const property = (of: Assembly, type: string, name: string) => of.types[type]!.properties.find((member) => member.name === name)!;

  it("finds a method that is gone, deprecated or not", () => {
    expect(breaksOf((newer) => {
      newer.types["archipel.Server"]!.methods = newer.types["archipel.Server"]!.methods.filter((method) => method.name !== "attachVolume");
    })).toContain("removed:archipel.Server.attachVolume");
  });

  it("finds a property that has become required", () => {
    expect(breaksOf((newer) => {
      delete property(newer, "archipel.LaunchOptions", "publicIp").optional;
    })).toContain("archipel.ServerProps: newly required property 'publicIp'");
  });

  it("finds a class that is gone", () => {
    expect(breaksOf((newer) => {
      delete newer.types["archipel.Waiver"];
    })).toContain("removed:archipel.Waiver");
  });

  it("lets a new optional property through", () => {
    expect(breaksOf((newer) => {
      const publicIp = property(newer, "archipel.LaunchOptions", "publicIp");
      newer.types["archipel.LaunchOptions"]!.properties.push({ ...publicIp, name: "somethingNew" });
    })).toBe("");
  });

  it("lets a deprecation through, as what is deprecated stays", () => {
    expect(breaksOf((newer) => {
      property(newer, "archipel.LaunchOptions", "publicIp").docs = { stability: "deprecated", deprecated: "since 0.2, use `publicIps`" };
    })).toBe("");
  });

  it("lets a break through that was accepted", () => {
    const accepted = join(folder, "accepted.txt");
    writeFileSync(accepted, "# never told to anybody\nremoved:archipel.Waiver\n");
    expect(breaksOf((newer) => {
      delete newer.types["archipel.Waiver"];
    }, accepted)).not.toContain("removed:archipel.Waiver");
  });

  it("finds a name that TypeScript programs can no longer import", () => {
    expect(goneFrom({ "archipel/testing": ["FakeCloud", "Template"] }, { "archipel/testing": ["Template"] })).toEqual(["archipel/testing: FakeCloud"]);
  });

  it("reads the names of classes, functions and types", () => {
    const { archipel, "archipel/testing": testing } = surfaceOf();
    expect(archipel).toEqual(expect.arrayContaining(["Server", "ServerProps", "ValidationError", "vendors"]));
    expect(testing).toEqual(expect.arrayContaining(["FakeCloud", "Template"]));
  });
});
