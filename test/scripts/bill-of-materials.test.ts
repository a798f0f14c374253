import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { licenceFaults, writeBillsOfMaterials } from "../../scripts/package/bill-of-materials";
import type { Bom, Component } from "../../scripts/package/components";

describe("the bills of materials of a release", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "archipel-bom-"));
    await writeBillsOfMaterials(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const bill = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.cdx.json`), "utf8")) as Bom;
  const libraries = (name: string) => bill(name).components.filter(({ type }) => type === "library").map((component) => component.name);

  it("names every library that is bundled with archipel, and no tool", () => {
    const { bundledDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { bundledDependencies: string[] };
    expect(libraries("archipel").sort()).toEqual([...bundledDependencies].sort());
  });

  it("follows the dependencies of the sandbox to their ends", () => {
    expect(libraries("archipel-sandbox")).toEqual(expect.arrayContaining(["@grpc/grpc-js", "@msgpack/msgpack", "commander", "long"]));
    expect(libraries("archipel-sandbox")).not.toContain("vitest");
  });

  it("tells from which version of which provider the bindings come", () => {
    const providers = JSON.parse(readFileSync("schemas/providers.json", "utf8")) as Record<string, { source: string; version: string }>;
    const data = bill("archipel").components.filter(({ type }) => type === "data").map(({ name, version }) => `${name} ${version}`);
    expect(data).toEqual(expect.arrayContaining(Object.values(providers).map(({ source, version }) => `${source} ${version}`)));
  });

  it("refers to nothing that it does not list", () => {
    for (const name of ["archipel", "archipel-sandbox"]) {
      const known = new Set([...bill(name).components, bill(name).metadata.component].map((component) => component["bom-ref"]));
      expect(bill(name).dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual([]);
    }
  });

  it("come with the text of the licence of each library", () => {
    const text = readFileSync(join(folder, "archipel.licences.txt"), "utf8");
    for (const name of libraries("archipel")) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+: (MIT|ISC)$`, "m"));
    }
    expect(text).not.toContain("comes without a text");
  });

  it("are not written where a licence may not be shipped", () => {
    const component = (name: string, licence?: string): Component => ({
      "bom-ref": name, "type": "library", name, "version": "1.0.0", ...licence ? { licenses: [{ license: { id: licence } }] } : {},
    });
    const shipped = [component("good", "MIT"), component("copyleft", "AGPL-3.0-only"), component("silent")];
    expect(licenceFaults([{ name: "archipel", libraries: shipped, data: [] }])).toEqual(["copyleft: AGPL-3.0-only", "silent: no licence"]);
  });
});
