/**
 * Makes the L1 classes: one module per Terraform resource and data source, in `l1/<provider>/<resource>/index.{js,d.ts}`,
 * from `schemas/<provider>.json.gz` and the choice in `schemas/l1.json`. A provider whose inputs did not change is skipped.
 *
 *     npm run l1 [-- --force] [-- --check]     --check: let the compiler check the generated code as well (slower)
 *     npm run l1 -- --as-generated FOLDER      into another folder, as cdktf's generator writes them (for the benchmark)
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "./l1/compile";
import type { Choice } from "./l1/generate";
import { cut, generate, GENERATOR } from "./l1/generate";
import { lazyIndex } from "./l1/lazy-index";
import { makeLean } from "./l1/lean";
import type { ProviderEntry } from "./tooling/schemas";
import { readProviders, readSchema, schemaPath, SCHEMAS } from "./tooling/schemas";
import { ROOT, since } from "./tooling/shell";
import { filesUnder, hashOf, Stamp, versionOf } from "./tooling/stamp";

/** What the classes of all providers extend. */
const RUNTIME = "runtime";
const RUNTIME_SOURCES = join(ROOT, "l1-runtime");

const { values: options } = parseArgs({
  options: { "force": { type: "boolean", default: false }, "check": { type: "boolean", default: false }, "as-generated": { type: "string" } },
});
const LEAN = options["as-generated"] === undefined;
const OUT = LEAN ? join(ROOT, "l1") : resolve(options["as-generated"]!);
const WORK = join(ROOT, LEAN ? ".l1" : ".l1-as-generated");

async function main(): Promise<void> {
  const choices: Record<string, Choice> = JSON.parse(readFileSync(join(SCHEMAS, "l1.json"), "utf8"));
  const providers = readProviders();

  for (const folder of existsSync(OUT) ? readdirSync(OUT) : []) {
    if (!(folder in choices) && folder !== RUNTIME) {
      rmSync(join(OUT, folder), { recursive: true, force: true });
    }
  }
  if (LEAN) {
    await makeRuntime();
  }
  const stale = (name: string) => options.force || options.check || !stampOf(name).is(inputsOf(name, providers[name], choices[name]));
  const due = Object.keys(choices).filter(stale);
  if (due.length === 0) {
    console.log(`l1: ${Object.keys(choices).join(", ")} are up to date`);
    return;
  }
  // The compiler is one process per provider; two at a time, the largest first.
  const queue = due.sort((a, b) => readFileSync(schemaPath(b)).length - readFileSync(schemaPath(a)).length);
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      await make(name, providers[name], choices[name]);
    }
  };
  await Promise.all([worker(), worker()]);
  rmSync(WORK, { recursive: true, force: true });
}

function stampOf(name: string): Stamp {
  return new Stamp(join(OUT, name, ".stamp"));
}

const BUILDERS = ["typescript", "cdktf", "constructs"].map((name) => `${name} ${versionOf(name)}`);

function inputsOf(name: string, entry: ProviderEntry | undefined, choice: Choice): string {
  const scripts = [__filename, ...filesUnder(join(ROOT, "scripts", "l1"))];
  return hashOf([schemaPath(name), ...scripts], JSON.stringify([entry, choice]), `${GENERATOR} ${versionOf(GENERATOR)}`, ...BUILDERS);
}

async function makeRuntime(): Promise<void> {
  const hash = hashOf([join(ROOT, "scripts", "l1", "compile.ts"), ...filesUnder(RUNTIME_SOURCES)], ...BUILDERS);
  const stamp = stampOf(RUNTIME);
  if (!stamp.is(hash)) {
    await compile(RUNTIME_SOURCES, join(OUT, RUNTIME), true);
    stamp.set(hash);
    console.log("l1: what all providers share");
  }
}

async function make(name: string, entry: ProviderEntry | undefined, choice: Choice): Promise<void> {
  const start = Date.now();
  if (!entry) {
    throw new Error(`schemas/providers.json says nothing of "${name}", which schemas/l1.json asks for`);
  }
  const schema = cut(name, readSchema(name), choice);
  const modules = await generate(WORK, name, entry, schema);
  const built = join(WORK, "out", name);
  await compile(join(WORK, "providers", name), built, options.check);
  if (LEAN) {
    makeLean(built);
  }
  writeFileSync(join(built, "index.js"), lazyIndex(modules));
  writeFileSync(join(built, "version.json"), `${JSON.stringify({
    source: entry.source,
    version: schema.provider_version,
    constraint: entry.constraint,
    cli: entry.cli,
    asOf: entry.asOf,
    generator: `${GENERATOR} ${versionOf(GENERATOR)}`,
    modules: modules.length,
  }, null, 2)}\n`);
  new Stamp(join(built, ".stamp")).set(inputsOf(name, entry, choice));
  mkdirSync(OUT, { recursive: true });
  rmSync(join(OUT, name), { recursive: true, force: true });
  renameSync(built, join(OUT, name));
  console.log(`l1: ${name} ${schema.provider_version}, ${modules.length} modules, ${since(start)}`);
}

void main().catch((error: Error) => {
  console.error(`l1: ${error.message}`);
  process.exitCode = 1;
});
