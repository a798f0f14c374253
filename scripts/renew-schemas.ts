/**
 * Renews `schemas/<name>.json.gz` from the providers themselves: Terraform or OpenTofu installs each, within the range of
 * `schemas/providers.json`, and says its schema, of which the facts are kept: names, types, flags, nesting and counts.
 *
 *     npm run schemas [-- scaleway openstack …]
 *
 * A provider that cannot be installed here is named, its file stays as it is, and the exit code is 1.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { engineOnPath } from "./start/engine";
import type { ProviderEntry, SchemaFile } from "./tooling/schemas";
import { readProviders, readSchema, schemaPath, SCHEMAS, writeProviders } from "./tooling/schemas";
import { output } from "./tooling/shell";

type Json = Record<string, unknown>;

async function main(): Promise<void> {
  const engine = engineOnPath();
  if (!engine) {
    throw new Error("neither terraform nor tofu is on the PATH (TERRAFORM_BINARY_NAME may name one)");
  }
  const providers = readProviders();
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(providers);
  const unknown = names.filter((name) => !(name in providers));
  if (unknown.length > 0) {
    throw new Error(`schemas/providers.json says nothing of ${unknown.join(", ")}`);
  }

  let failed = 0;
  for (const name of names) {
    try {
      const entry = providers[name]!;
      const { schema, cli } = await ask(engine, name, entry);
      const changed = write(name, schema);
      Object.assign(entry, { version: schema.provider_version, cli, asOf: new Date().toISOString().slice(0, 10) });
      writeProviders(providers);
      writeTable(providers);
      console.log(`${name}: ${entry.source} ${entry.version}, by ${cli}${changed ? "" : ", as it was"}`);
    } catch (error) {
      failed += 1;
      console.error(`${name}: not renewed, ${providers[name]!.version} stays. ${reason(error as Error)}`);
    }
  }
  if (failed > 0) {
    console.error(`${failed} of ${names.length} could not be renewed here.`);
    process.exitCode = 1;
  }
}

/** The first sentences of what the engine answered, on one line. */
function reason(error: Error): string {
  const text = error.message.replace(/^[\s\S]*?Error: /, "").split(/\n\nTo see which/)[0]!;
  return text.replace(/\s+/g, " ").trim();
}

/** Lets the engine install a provider in an empty folder and tell its schema. */
async function ask(engine: string, name: string, entry: ProviderEntry): Promise<{ schema: SchemaFile; cli: string }> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-schema-"));
  try {
    const tell = (...args: string[]) => output([engine, ...args], { cwd: folder, env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({
      terraform: { required_providers: { [name]: { source: entry.source, version: entry.constraint } } },
    }));
    await tell("init", "-backend=false", "-input=false", "-no-color");
    const version = JSON.parse(await tell("version", "-json"));
    const told = JSON.parse(await tell("providers", "schema", "-json"));
    const isOfProvider = (address: string) => address.split("/").slice(-2).join("/") === entry.source;
    const [address, block] = Object.entries<Json>(told.provider_schemas).find(([key]) => isOfProvider(key)) ?? missing(entry);
    const key = keyOf(name) ?? address;
    return {
      schema: {
        format_version: told.format_version,
        provider: key,
        provider_version: version.provider_selections[address],
        provider_schemas: { [key]: factsOfProvider(block) },
      },
      cli: `${basename(engine).includes("tofu") ? "OpenTofu" : "Terraform"} ${version.terraform_version}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missing(entry: ProviderEntry): never {
  throw new Error(`the engine installed ${entry.source} but tells no schema of it`);
}

/** The address a file has: it stays the same whichever engine renews the file, so that a change in it is a change of the provider. */
function keyOf(name: string): string | undefined {
  return existsSync(schemaPath(name)) ? readSchema(name).provider : undefined;
}

function write(name: string, schema: SchemaFile): boolean {
  const zipped = gzipSync(JSON.stringify(schema), { level: 9 });
  zipped[9] = 255; // the operating system, in the header: the same bytes on every machine
  const before = existsSync(schemaPath(name)) ? JSON.stringify(readSchema(name)) : undefined;
  if (before === JSON.stringify(schema)) {
    return false;
  }
  writeFileSync(schemaPath(name), zipped);
  return true;
}

/** The table in `schemas/README.md`, between its two marks. */
function writeTable(providers: Record<string, ProviderEntry>): void {
  const rows = Object.entries(providers).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { source, version, constraint, cli, asOf }]) => {
    const schema = Object.values(readSchema(name).provider_schemas)[0]!;
    const count = (schemas?: object) => Object.keys(schemas ?? {}).length;
    const cells = [`\`${name}\``, source, version, constraint, count(schema.resource_schemas), count(schema.data_source_schemas), cli, asOf];
    return `| ${cells.join(" | ")} |`;
  });
  const page = join(SCHEMAS, "README.md");
  const text = readFileSync(page, "utf8");
  writeFileSync(page, text.replace(/(<!-- table -->\n(?:\|.*\n){2})(?:\|.*\n)*/, (_, head: string) => `${head}${rows.join("\n")}\n`));
}

// -- Facts, no prose: everything is dropped that is not named here -----------------------------------------------------

function factsOfProvider(schema: Json): object {
  const all = (schemas: unknown) => mapValues((schemas ?? {}) as Json, factsOfSchema);
  return compact({
    provider: factsOfSchema((schema.provider ?? { version: 0, block: {} }) as Json),
    resource_schemas: all(schema.resource_schemas),
    data_source_schemas: all(schema.data_source_schemas),
    ephemeral_resource_schemas: all(schema.ephemeral_resource_schemas),
    functions: mapValues((schema.functions ?? {}) as Json, factsOfFunction),
  });
}

function factsOfSchema(schema: Json): Json {
  return { version: schema.version ?? 0, block: factsOfBlock((schema.block ?? {}) as Json) };
}

function factsOfBlock(block: Json): Json {
  return compact({
    attributes: mapValues((block.attributes ?? {}) as Json, factsOfAttribute),
    block_types: mapValues((block.block_types ?? {}) as Json, (type) => compact({
      nesting_mode: type.nesting_mode,
      block: factsOfBlock((type.block ?? {}) as Json),
      min_items: type.min_items || undefined,
      max_items: type.max_items || undefined,
    })),
    deprecated: block.deprecated || undefined,
  });
}

function factsOfAttribute(attribute: Json): Json {
  const nested = attribute.nested_type as Json | undefined;
  const flags = ["required", "optional", "computed", "sensitive", "write_only", "deprecated"];
  return compact({
    type: attribute.type,
    nested_type: nested && {
      attributes: mapValues((nested.attributes ?? {}) as Json, factsOfAttribute),
      nesting_mode: nested.nesting_mode,
    },
    ...Object.fromEntries(flags.map((flag) => [flag, attribute[flag] || undefined])),
  });
}

function factsOfFunction(signature: Json): Json {
  const parameter = (one: unknown) => {
    const { name, type, is_nullable } = one as Json;
    return compact({ name, type, is_nullable: is_nullable || undefined });
  };
  return compact({
    return_type: signature.return_type,
    parameters: (signature.parameters as unknown[] | undefined)?.map(parameter),
    variadic_parameter: signature.variadic_parameter && parameter(signature.variadic_parameter),
  });
}

function mapValues(record: Json, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.keys(record).sort().map((key) => [key, change(record[key] as Json)]));
}

/** Without what is undefined or an empty record. */
function compact(record: Json): Json {
  const isEmpty = (value: unknown) =>
    value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => key === "block" || !isEmpty(value)));
}

void main().catch((error: Error) => {
  console.error(`schemas: ${error.message}`);
  process.exitCode = 1;
});
