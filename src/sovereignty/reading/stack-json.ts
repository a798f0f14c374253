import type { TerraformStack } from "cdktf";

/** The content of a block, in Terraform's own spelling. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The parts of a stack's JSON that are read here. */
export interface StackJson {
  readonly terraform?: {
    readonly required_providers?: Readonly<Record<string, { readonly source?: string }>>;
    readonly backend?: Readonly<Record<string, Attributes>>;
    readonly cloud?: unknown;
  };
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
  readonly module?: Readonly<Record<string, Attributes>>;
}

/** What a stack says to Terraform, as it will be written. */
export function jsonOf(stack: TerraformStack): StackJson {
  return JSON.parse(JSON.stringify(stack.toTerraform())) as StackJson;
}

/** What a resource or data source was given, by its address; nothing when the stack has none of it. */
export function attributesAt({ resource, data }: StackJson, address: string): Attributes | undefined {
  const [type, id] = address.replace(/^data\./, "").split(".");
  return (address.startsWith("data.") ? data : resource)?.[type]?.[id];
}

/** The path of the construct that a block was made by, from the notes that cdktf writes beside it. */
export function pathOf(block: Attributes): string | undefined {
  return (block["//"] as { metadata?: { path?: string } } | undefined)?.metadata?.path;
}

/** What in a block looks like the address of a resource: who it refers to is among them. */
export function addressesWithin(block: Attributes): string[] {
  return [...JSON.stringify(block).matchAll(/\b([a-z0-9_]+\.[A-Za-z0-9_-]+)\b/g)].map(([address]) => address);
}

/** Whether Terraform fills the value in. */
export function isReference(text: string): boolean {
  return /[$%]\{/.test(text);
}
