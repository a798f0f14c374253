import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ProviderSchema, SchemaFile } from "./model";

/** From `src/testing/schema-check` and from `lib/testing/schema-check` alike. */
const SCHEMAS = join(__dirname, "..", "..", "..", "schemas");

interface ProviderEntry {
  readonly source: string;
}

const cache = new Map<string, ProviderSchema | undefined>();
let shipped: Readonly<Record<string, ProviderEntry>> | undefined;

/** The schema of a provider by its source (`scaleway/scaleway`): one of the given files', else the shipped one. */
export function schemaOf(source: string, files: readonly string[]): ProviderSchema | undefined {
  const wanted = shortSource(source);
  for (const file of files) {
    const found = readSchema(file, wanted);
    if (found) {
      return found;
    }
  }
  shipped ??= JSON.parse(readFileSync(join(SCHEMAS, "providers.json"), "utf8")) as Record<string, ProviderEntry>;
  const name = Object.keys(shipped).find((candidate) => shortSource(shipped![candidate].source) === wanted);
  const file = join(SCHEMAS, `${name}.json.gz`);
  return name !== undefined && existsSync(file) ? readSchema(file, wanted) : undefined;
}

function readSchema(file: string, wanted: string): ProviderSchema | undefined {
  const key = `${file}#${wanted}`;
  if (!cache.has(key)) {
    const bytes = readFileSync(file);
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const { provider_schemas: byAddress } = JSON.parse(text) as SchemaFile;
    const address = Object.keys(byAddress).find((candidate) => shortSource(candidate) === wanted);
    cache.set(key, address === undefined ? undefined : byAddress[address]);
  }
  return cache.get(key);
}

/** A source with its host and one without are one provider. */
function shortSource(source: string): string {
  return source.split("/").slice(-2).join("/").toLowerCase();
}
