import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import manifest from "../../package.json";
import sandboxManifest from "../../sandbox/package.json";
import { SchemaLibrary } from "../../sandbox/src/schema/library";
import { PACKAGES } from "../../scripts/package/npm";
import { readProviders } from "../../scripts/tooling/schemas";
import { ROOT } from "../../scripts/tooling/shell";
import type { Packed } from "../support/packed";
import { packed } from "../support/packed";

vi.setConfig({ hookTimeout: 240_000, testTimeout: 120_000 });

/** All that a user needs, and nothing else. */
const ALLOWED = {
  "archipel": [
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|\.jsii)$/,
    /^(lib|l1)\/.+\.(js|d\.ts)$/,
    /^l1\/[^/]+\/version\.json$/,
    /^schemas\/([^/]+\.json\.gz|providers\.json|l1\.json|README\.md)$/,
    /^src\/cli\/init\/patterns\/[^/]+\.ts$/, // what `archipel init` copies
    /^node_modules\/(commander|ipaddr\.js|picocolors|yaml)\//,
  ],
  "archipel-sandbox": [
    /^(package\.json|README\.md|LICENSE)$/,
    /^lib\/.+\.(js|d\.ts)$/,
    /^proto\/.+\.proto$/,
    /^rules\/.+\.json$/,
    /^schemas\/([^/]+\.json\.gz|providers\.json)$/,
  ],
};

const MB = 1e6;

/**
 * A tenth above what they were in November 2026, so that what doubles a part is seen. The bindings of seventeen providers are two thirds
 * of the library; the prebuilt ones of a single provider are larger than all of it (docs/package.md).
 */
const LIMITS = {
  "archipel": { packed: 3.3 * MB, unpacked: 29 * MB, files: 5000 },
  "archipel-sandbox": { packed: 0.36 * MB, unpacked: 0.82 * MB, files: 200 },
};

describe.each(["archipel", "archipel-sandbox"] as const)("what npm packs of %s", (name) => {
  let contents: Packed;
  beforeAll(async () => {
    contents = await packed(name);
  });

  it("has no file that is not on the list: no sources, no tests, no maps", () => {
    expect(contents.files.map(({ path }) => path).filter((path) => !ALLOWED[name].some((form) => form.test(path)))).toEqual([]);
    expect(contents.files.filter(({ path }) => !/^(node_modules|src\/cli\/init\/patterns)\//.test(path) && /(?<!\.d)\.ts$|\.map$|\.test\.|\.tsbuildinfo$/.test(path))).toEqual([]);
  });

  it("has each schema once", () => {
    const schemas = contents.files.map(({ path }) => path).filter((path) => path.endsWith(".json.gz"));
    expect(schemas.sort()).toEqual(readdirSync(join(ROOT, "schemas")).filter((file) => file.endsWith(".json.gz")).map((file) => `schemas/${file}`).sort());
  });

  it("has declarations for every module", () => {
    const paths = new Set(contents.files.map(({ path }) => path));
    const bare = [...paths].filter((path) => /^(lib|l1)\/.+\.js$/.test(path) && !paths.has(path.replace(/\.js$/, ".d.ts")));
    expect(bare).toEqual([]);
  });

  it("pleases publint", async () => {
    const { publint } = await import("publint");
    const files = contents.files.map(({ path }) => ({ name: `package/${path}`, data: readFileSync(join(PACKAGES[name], path)) }));
    const { messages } = await publint({ pkgDir: "package", pack: { files }, strict: true });
    // npm itself writes the address of the repository in the form that publint would like to see; projen and jsii want this one.
    expect(messages.filter(({ code }) => code !== "INVALID_REPOSITORY_VALUE")).toEqual([]);
  });

  it("stays small", () => {
    expect(contents.size).toBeLessThan(LIMITS[name].packed);
    expect(contents.unpackedSize).toBeLessThan(LIMITS[name].unpacked);
    expect(contents.files.length).toBeLessThan(LIMITS[name].files);
  });
});

describe("the sandbox of a checkout", () => {
  it("reads the checkout's schemas, and not the copies that packing leaves in its folder", async () => {
    await packed("archipel-sandbox");
    expect(existsSync(join(PACKAGES["archipel-sandbox"], "schemas", "providers.json"))).toBe(true);
    expect(SchemaLibrary.open().directory).toBe(join(ROOT, "schemas"));
  });
});

describe("the modules of the packages", () => {
  it("carry no source map in their text", () => {
    const folders = ["lib", "l1", join("sandbox", "lib")].map((folder) => join(ROOT, folder));
    const modules = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)));
    expect(modules.length).toBeGreaterThan(1000);
    expect(modules.filter((file) => file.endsWith(".js") && readFileSync(file, "utf8").includes("//# sourceMappingURL"))).toEqual([]);
  });
});

describe("the two packages", () => {
  it("have the same version", () => {
    expect(sandboxManifest.version).toBe(manifest.version);
  });
});

describe("the provenance of the bindings", () => {
  const providers = readProviders();

  it.each(Object.keys(JSON.parse(readFileSync(join(ROOT, "schemas", "l1.json"), "utf8")) as object))("of %s is in the package", (name) => {
    const { source, constraint, version, cli, asOf } = providers[name]!;
    const said = JSON.parse(readFileSync(join(ROOT, "l1", name, "version.json"), "utf8")) as object;
    expect(said).toMatchObject({ source, constraint, version, cli, asOf, generator: expect.stringMatching(/^@cdktf\/provider-generator \d/) as unknown });
  });
});
