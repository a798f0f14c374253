import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ROOT } from "./shell";

export const SCHEMAS = join(ROOT, "schemas");

/** What `schemas/providers.json` says of one provider. */
export interface ProviderEntry {
  /** `namespace/name`; the registry is the engine's own. */
  readonly source: string;
  /** The range that a user's stack asks for, for instance `~> 3.4`. */
  readonly constraint: string;
  /** The version that the stored schema was taken from. */
  version: string;
  /** The program that told the schema, for instance `Terraform 1.11.4`. */
  cli: string;
  /** The day or month it was taken. */
  asOf: string;
}

/** The form of `terraform providers schema -json`, as far as it is read here. */
export interface SchemaFile {
  readonly format_version: string;
  readonly provider: string;
  readonly provider_version: string;
  readonly provider_schemas: Record<string, ProviderSchema>;
}

export interface ProviderSchema {
  readonly provider?: object;
  readonly resource_schemas?: Record<string, object>;
  readonly data_source_schemas?: Record<string, object>;
}

const PROVIDERS = join(SCHEMAS, "providers.json");

export function readProviders(): Record<string, ProviderEntry> {
  return JSON.parse(readFileSync(PROVIDERS, "utf8"));
}

export function writeProviders(providers: Record<string, ProviderEntry>): void {
  writeFileSync(PROVIDERS, `${JSON.stringify(providers, null, 2)}\n`);
}

export function schemaPath(name: string): string {
  return join(SCHEMAS, `${name}.json.gz`);
}

export function readSchema(name: string): SchemaFile {
  return JSON.parse(gunzipSync(readFileSync(schemaPath(name))).toString("utf8"));
}
