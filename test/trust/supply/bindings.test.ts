import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compile } from "../../../scripts/l1/compile";
import type { Choice } from "../../../scripts/l1/generate";
import { cut, generate } from "../../../scripts/l1/generate";
import { lazyIndex } from "../../../scripts/l1/lazy-index";
import { makeLean } from "../../../scripts/l1/lean";
import { readProviders, readSchema } from "../../../scripts/tooling/schemas";
import { ROOT } from "../../../scripts/tooling/shell";
import { filesUnder } from "../../../scripts/tooling/stamp";
import { isWhole } from "../support/effort";
import { record } from "../support/figures";

const BUILT = join(ROOT, "l1");
const choices = JSON.parse(readFileSync(join(ROOT, "schemas", "l1.json"), "utf8")) as Record<string, Choice>;
/** In the tests the smallest provider, whose bindings take some seconds. */
const PROVIDERS = isWhole ? Object.keys(choices) : ["wireguard"];

/** The files below a folder, with their content; those that tell when they were made are left out. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  return new Map(filesUnder(folder).map((file) => [relative(folder, file), file] as const).filter(([name]) => ![".stamp", "version.json"].includes(name)).sort()
    .map(([name, file]) => [name, readFileSync(file, "latin1")]));
}

let work = "";

beforeAll(() => {
  // Within the repository, where the compiler finds cdktf; git does not look there.
  mkdirSync(join(ROOT, ".build"), { recursive: true });
  work = mkdtempSync(join(ROOT, ".build", "bindings-"));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

it.each(PROVIDERS)("the bindings of %s come out of its schema again, to the byte", async (name) => {
  const out = join(work, "out", name);
  const modules = await generate(work, name, readProviders()[name], cut(name, readSchema(name), choices[name]));
  await compile(join(work, "providers", name), out, false);
  makeLean(out);
  writeFileSync(join(out, "index.js"), lazyIndex(modules));
  const [made, built] = [contentOf(out), contentOf(join(BUILT, name))];
  expect([...made.keys()]).toEqual([...built.keys()]);
  expect(made.size).toBeGreaterThan(3);
  const differing = [...made].filter(([file, content]) => content !== built.get(file)).map(([file]) => file);
  expect(differing).toEqual([]);
  record({ part: "supply", on: `bindings of ${name}, made again`, figures: {}, counts: { regenerated_files: made.size, differing_files: differing.length } });
  rmSync(out, { recursive: true });
}, 600_000);
