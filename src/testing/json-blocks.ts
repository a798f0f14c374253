import type { Attributes, TerraformJson } from "./synthesis";
import { isMark } from "../core/kept-data";

/** One resource or data source of a synthesized stack. */
export interface Block {
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly logicalId: string;
  /** Where it stands in the construct tree, `stack/cloud/web/Resource`. */
  readonly path: string;
  /** What it was given, without cdktf's own notes. */
  readonly attributes: Attributes;
}

/** Resources and data sources of a stack, sorted by address; without those by which the library marks what holds data, as no program defines them. */
export function blocksOf(json: TerraformJson, kinds: readonly Block["kind"][] = ["resource", "data"]): Block[] {
  const blocks = kinds.flatMap((kind) =>
    Object.entries(json[kind] ?? {}).flatMap(([type, byId]) =>
      Object.entries(byId).map(([logicalId, given]): Block => {
        const { "//": notes, ...attributes } = given;
        return { kind, type, logicalId, path: constructPath(notes) ?? logicalId, attributes };
      }),
    ),
  );
  return blocks.filter(({ type, logicalId }) => !isMark(type, logicalId)).sort((one, other) => addressOf(one).localeCompare(addressOf(other), "en"));
}

/** How Terraform calls a block. */
export function addressOf(block: Block): string {
  return `${block.kind === "data" ? "data." : ""}${block.type}.${block.logicalId}`;
}

/** JSON with sorted keys, so that equal things are equal texts. */
export function canonical(value: unknown): string {
  const sorted = (_key: string, inner: unknown): unknown =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner;
  return JSON.stringify(value, sorted);
}

function constructPath(notes: unknown): string | undefined {
  return (notes as { metadata?: { path?: string } } | undefined)?.metadata?.path;
}
