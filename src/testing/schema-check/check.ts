import type { TerraformStack } from "cdktf";
import type { Report } from "./block-check";
import { checkBlockContent } from "./block-check";
import { schemaOf } from "./library";
import type { BlockSchema, ProviderSchema, SchemaFinding } from "./model";
import { nearest } from "./nearest";
import { addressOf, blocksOf } from "../json-blocks";
import type { TerraformJson } from "../synthesis";
import { toJson } from "../synthesis";

/** How a stack is checked. */
export interface SchemaCheckOptions {
  /** What to make of resources whose provider no schema is known of. @default "report" */
  readonly unknownProviders?: "report" | "accept";
  /** Further schemas: files that `terraform providers schema -json` wrote, also with gzip. @default - those of this library */
  readonly schemaFiles?: readonly string[];
}

const META_ARGUMENTS = {
  resource: ["provider", "depends_on", "count", "for_each", "lifecycle", "connection", "provisioner"],
  data: ["provider", "depends_on", "count", "for_each", "lifecycle"],
};
/** The provider that is part of Terraform itself. */
const BUILT_IN = "terraform";

/**
 * Checks a stack, or what was synthesized from one, against the schemas of its providers, without Terraform and network:
 * unknown, missing and computed-only attributes, wrong types, numbers of blocks, unknown resource types.
 */
export function checkSchema(stackOrJson: TerraformStack | TerraformJson | string, options: SchemaCheckOptions = {}): SchemaFinding[] {
  const json = toJson(stackOrJson);
  const findings: SchemaFinding[] = [];
  const reporter =
    (constructPath: string, address: string): Report =>
      (attribute, problem) => {
        const place = attribute === "" ? address : `${address}: ${attribute}`;
        findings.push({ constructPath, address, attribute, problem, message: `${constructPath}: ${place} ${problem}` });
      };
  const find = (local: string): ProviderSchema | undefined => schemaOf(sourceOf(json, local), options.schemaFiles ?? []);
  for (const [local, list] of Object.entries(json.provider ?? {})) {
    const schema = find(local);
    for (const [index, content] of (Array.isArray(list) ? list : [list]).entries()) {
      if (schema) {
        checkBlockContent(schema.provider.block, content, ["alias", "version", "//"], "", reporter(`provider ${local}[${index}]`, `provider.${local}`));
      }
    }
  }
  for (const block of blocksOf(json)) {
    const local = String(block.attributes.provider ?? block.type.split("_")[0]).split(".")[0];
    const report = reporter(block.path, addressOf(block));
    const schema = find(local);
    if (schema) {
      const known = (block.kind === "data" ? schema.data_source_schemas : schema.resource_schemas) ?? {};
      checkKnown(known, block.type, report, (found) => checkBlockContent(found, block.attributes, META_ARGUMENTS[block.kind], "", report));
    } else if (local !== BUILT_IN && options.unknownProviders !== "accept") {
      report("", `is of provider ${sourceOf(json, local)}, of which no schema is known; give it by schemaFiles`);
    }
  }
  return findings;
}

function checkKnown(
  known: Readonly<Record<string, { readonly block: BlockSchema }>>,
  type: string,
  report: Report,
  check: (schema: BlockSchema) => void,
): void {
  if (type in known) {
    check(known[type].block);
  } else {
    report("", `is of unknown type ${type}; nearest: ${nearest(type, Object.keys(known)).join(", ") || "there are none"}`);
  }
}

function sourceOf(json: TerraformJson, local: string): string {
  const required = (json.terraform as { required_providers?: Record<string, { source?: string }> } | undefined)?.required_providers ?? {};
  return required[local]?.source ?? `hashicorp/${local}`;
}
