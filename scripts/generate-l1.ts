/**
 * Makes the L1 classes: one module per Terraform resource and data source, in `l1/<provider>/<resource>/index.{js,d.ts}`,
 * from `schemas/<provider>.json.gz` and the choice in `schemas/l1.json`. A provider whose inputs did not change is skipped.
 *
 *     npm run l1 [-- --force] [-- --check]     --check: let the compiler check the generated code as well (slower)
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ProviderEntry, ProviderSchema, SchemaFile } from "./tooling/schemas";
import { readProviders, readSchema, schemaPath, SCHEMAS } from "./tooling/schemas";
import { installed, ROOT, run, since } from "./tooling/shell";
import { hashOf, Stamp, versionOf } from "./tooling/stamp";

const OUT = join(ROOT, "l1");
const WORK = join(ROOT, ".l1");
const GENERATOR = "@cdktf/provider-generator";

/** Which resources and data sources of a provider become classes. */
interface Choice {
  readonly resources: "all" | string[];
  readonly dataSources: "all" | string[];
}

async function main(): Promise<void> {
  const force = process.argv.includes("--force");
  const check = process.argv.includes("--check");
  const choices: Record<string, Choice> = JSON.parse(readFileSync(join(SCHEMAS, "l1.json"), "utf8"));
  const providers = readProviders();

  for (const folder of existsSync(OUT) ? readdirSync(OUT) : []) {
    if (!(folder in choices)) {
      rmSync(join(OUT, folder), { recursive: true, force: true });
    }
  }

  const due = Object.keys(choices).filter((name) => force || check || !stampOf(name).is(inputsOf(name, providers[name], choices[name])));
  if (due.length === 0) {
    console.log(`l1: ${Object.keys(choices).join(", ")} are up to date`);
    return;
  }
  // The compiler is one process per provider; two at a time, the largest first.
  const queue = due.sort((a, b) => readFileSync(schemaPath(b)).length - readFileSync(schemaPath(a)).length);
  const worker = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      await make(name, providers[name], choices[name], check);
    }
  };
  await Promise.all([worker(), worker()]);
  rmSync(WORK, { recursive: true, force: true });
}

function stampOf(name: string): Stamp {
  return new Stamp(join(OUT, name, ".stamp"));
}

function inputsOf(name: string, entry: ProviderEntry | undefined, choice: Choice): string {
  return hashOf(
    [schemaPath(name), __filename],
    JSON.stringify([entry, choice]),
    ...[GENERATOR, "typescript", "cdktf", "constructs"].map((dependency) => `${dependency} ${versionOf(dependency)}`),
  );
}

async function make(name: string, entry: ProviderEntry | undefined, choice: Choice, check: boolean): Promise<void> {
  const start = Date.now();
  if (!entry) {
    throw new Error(`schemas/providers.json says nothing of "${name}", which schemas/l1.json asks for`);
  }
  const schema = cut(name, readSchema(name), choice);
  const modules = await generate(name, entry, schema);
  await compile(name, check);
  const built = join(WORK, "out", name);
  writeFileSync(join(built, "index.js"), lazyIndex(modules));
  writeFileSync(join(built, "version.json"), `${JSON.stringify({
    source: entry.source,
    version: schema.provider_version,
    constraint: entry.constraint,
    generator: `${GENERATOR} ${versionOf(GENERATOR)}`,
    modules: modules.length,
  }, null, 2)}\n`);
  new Stamp(join(built, ".stamp")).set(inputsOf(name, entry, choice));
  mkdirSync(OUT, { recursive: true });
  rmSync(join(OUT, name), { recursive: true, force: true });
  renameSync(built, join(OUT, name));
  console.log(`l1: ${name} ${schema.provider_version}, ${modules.length} modules, ${since(start)}`);
}

/** The schema with what was chosen of it. A name that the provider does not have is an error, not an empty result. */
function cut(name: string, file: SchemaFile, choice: Choice): SchemaFile {
  const [key] = Object.keys(file.provider_schemas) as [string];
  const whole = file.provider_schemas[key]!;
  const select = (kind: "resource_schemas" | "data_source_schemas", chosen: "all" | string[]): Record<string, object> => {
    const all = whole[kind] ?? {};
    if (chosen === "all") {
      return all;
    }
    return Object.fromEntries(chosen.map((type) => {
      if (!(type in all)) {
        throw new Error(`${name} ${file.provider_version} has no "${type}", which schemas/l1.json asks for`);
      }
      return [type, all[type]!];
    }));
  };
  const part: ProviderSchema = {
    provider: whole.provider,
    resource_schemas: select("resource_schemas", choice.resources),
    data_source_schemas: select("data_source_schemas", choice.dataSources),
  };
  return { ...file, provider_schemas: { [key]: part } };
}

/**
 * Writes the TypeScript of one provider; gives the names of its modules.
 *
 * cdktf emits `required_providers.version` from the exact version where the generator knows it. The schema file keeps that
 * version outside of `provider_versions`, where the generator looks, so that the range is what reaches the user's stack.
 */
async function generate(name: string, entry: ProviderEntry, schema: SchemaFile): Promise<string[]> {
  const [key] = Object.keys(schema.provider_schemas) as [string];
  const { CodeMaker, TerraformProviderGenerator } = await loadGenerator();
  const code = new CodeMaker();
  // Sources are `namespace/name`: with a registry in front they would hold for Terraform or for OpenTofu, not for both.
  const target = { isModule: false, isProvider: true, name, source: key, fqn: key, version: entry.constraint };
  new TerraformProviderGenerator(code, schema as never).generate(target as never);
  const sources = join(WORK, "providers", name);
  rmSync(sources, { recursive: true, force: true });
  await code.save(WORK);
  rmSync(join(sources, "lazy-index.ts"));
  const provider = join(sources, "provider", "index.ts");
  const text = readFileSync(provider, "utf8");
  const full = `terraformProviderSource: '${key}'`;
  if (!text.includes(full) || !text.includes(`providerVersionConstraint: '${entry.constraint}'`) || text.includes("providerVersion:")) {
    throw new Error(`the generator wrote the provider class of ${name} in a form that is not known here; see generate() in scripts/generate-l1.ts`);
  }
  writeFileSync(provider, text.replace(full, `terraformProviderSource: '${entry.source}'`));
  return [...readFileSync(join(sources, "index.ts"), "utf8").matchAll(/from '\.\/(.+)';/g)].map((match) => match[1]!);
}

/**
 * Loads cdktf's generator, and only when there is work: on loading it runs `terraform version` and reports the use to its
 * makers. Neither is needed.
 */
async function loadGenerator() {
  process.env.CHECKPOINT_DISABLE = "1";
  process.env.CDKTF_LOG_LEVEL = "off";
  delete process.env.TF_CLI_CONFIG_FILE;
  const { CodeMaker } = await import("codemaker");
  const { TerraformProviderGenerator } = await import("@cdktf/provider-generator/lib/get/generator/provider-generator.js");
  return { CodeMaker, TerraformProviderGenerator };
}

async function compile(name: string, check: boolean): Promise<void> {
  const out = join(WORK, "out", name);
  rmSync(out, { recursive: true, force: true });
  const config = join(WORK, `${name}.json`);
  writeFileSync(config, JSON.stringify({
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      module: "node16",
      declaration: true,
      strict: true,
      skipLibCheck: true,
      noCheck: !check,
      types: [],
      // The comments are links to the registry's pages, one per property: half of the bytes and no fact.
      removeComments: true,
      useDefineForClassFields: false,
      rootDir: `providers/${name}`,
      outDir: `out/${name}`,
    },
    include: [`providers/${name}/**/*.ts`],
  }));
  const code = await run(installed("typescript", "bin/tsc", "-p", config));
  if (code !== 0) {
    throw new Error(`tsc failed on the generated code of ${name}`);
  }
}

/**
 * An index whose members load when first used. Its types are those of `index.d.ts`. The last line is for Node: it is never
 * run, but read by the loader to learn the names when an ES module imports this one (which then loads all of them).
 */
function lazyIndex(modules: string[]): string {
  const names = modules.map((module) => [module, camelCase(module)] as const);
  return [
    "\"use strict\";",
    "Object.defineProperty(exports, \"__esModule\", { value: true });",
    "const member = (name, load) => Object.defineProperty(exports, name, { enumerable: true, get: load });",
    ...names.map(([module, name]) => `member("${name}", () => require("./${module}"));`),
    `0 && (module.exports = { ${names.map(([, name]) => name).join(", ")} });`,
    "",
  ].join("\n");
}

function camelCase(module: string): string {
  return module.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

void main().catch((error: Error) => {
  console.error(`l1: ${error.message}`);
  process.exitCode = 1;
});
