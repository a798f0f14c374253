import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderEntry, ProviderSchema, SchemaFile } from "../tooling/schemas";

/** Which resources and data sources of a provider become classes. */
export interface Choice {
  readonly resources: "all" | string[];
  readonly dataSources: "all" | string[];
}

export const GENERATOR = "@cdktf/provider-generator";

/** The schema with what was chosen of it. A name that the provider does not have is an error, not an empty result. */
export function cut(name: string, file: SchemaFile, choice: Choice): SchemaFile {
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
 * Writes the TypeScript of one provider to `providers/NAME` in the folder `work`; gives the names of its modules.
 *
 * cdktf emits `required_providers.version` from the exact version where the generator knows it. The schema file keeps that
 * version outside of `provider_versions`, where the generator looks, so that the range is what reaches the user's stack.
 */
export async function generate(work: string, name: string, entry: ProviderEntry, schema: SchemaFile): Promise<string[]> {
  const [key] = Object.keys(schema.provider_schemas) as [string];
  const { CodeMaker, TerraformProviderGenerator } = await loadGenerator();
  const code = new CodeMaker();
  // Sources are `namespace/name`: with a registry in front they would hold for Terraform or for OpenTofu, not for both.
  const target = { isModule: false, isProvider: true, name, source: key, fqn: key, version: entry.constraint };
  new TerraformProviderGenerator(code, schema as never).generate(target as never);
  const sources = join(work, "providers", name);
  rmSync(sources, { recursive: true, force: true });
  await code.save(work);
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
