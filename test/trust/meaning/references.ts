/** A resource as Terraform reads it, with its address. */
export interface Found {
  /** `hcloud_server.web`; with `data.` before it for a data source. */
  readonly address: string;
  readonly block: Record<string, any>;
}

/** `type.name` or `data.type.name` within an expression, and the attribute that is asked for. Functions and literals have no such shape. */
const REFERENCE = /\b(data\.)?([a-z][a-z0-9]*_[a-z0-9_]+)\.([A-Za-z][\w-]*)((?:\.[A-Za-z_]\w*|\[\d+\]|\.\d+)*)/g;

/** All resources of one type, in the order of the JSON. */
export function resourcesOf(stack: Record<string, any>, type: string, kind: "resource" | "data" = "resource"): Found[] {
  const blocks = Object.entries((stack[kind]?.[type] ?? {}) as Record<string, Record<string, any>>);
  return blocks.map(([name, block]) => ({ address: `${kind === "data" ? "data." : ""}${type}.${name}`, block }));
}

/** The addresses that a value refers to, in any depth: `["hcloud_network.net"]` for `${hcloud_network.net.id}`. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === "string") {
    return value.includes("${") ? [...value.matchAll(REFERENCE)].map(([, data = "", type, name]) => `${data}${type}.${name}`) : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

/** The one address that a value refers to, such as the `security_group_id` of a rule; undefined for a literal. */
export function referenceIn(value: unknown): string | undefined {
  return referencesIn(value)[0];
}

/** The block at an address. */
export function blockAt(stack: Record<string, any>, address: string): Record<string, any> | undefined {
  const parts = address.split(".");
  return parts[0] === "data" ? stack.data?.[parts[1]]?.[parts[2]] : stack.resource?.[parts[0]]?.[parts[1]];
}

/** A value with whole references followed to what the program wrote there: `${x_subnet.a.cidr}` becomes `10.0.0.0/24`. The rest stays. */
export function resolved(stack: Record<string, any>, value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("${") || !value.endsWith("}")) {
    return value;
  }
  const [found] = value.matchAll(REFERENCE);
  if (found === undefined || found[0] !== value.slice(2, -1)) {
    return value;
  }
  const [, data = "", type, name, path] = found;
  const steps = path.split(/[.[\]]/).filter((step) => step !== "");
  const written = steps.reduce<any>((block, step) => block?.[step], blockAt(stack, `${data}${type}.${name}`));
  return written === undefined ? value : resolved(stack, written);
}

/** Addresses of all resources with `prevent_destroy` whose type begins with one of the prefixes. */
export function protectedIn(stack: Record<string, any>, ...prefixes: readonly string[]): string[] {
  return Object.keys((stack.resource ?? {}) as object)
    .filter((type) => prefixes.some((prefix) => type.startsWith(prefix)))
    .flatMap((type) => resourcesOf(stack, type))
    .filter(({ block }) => [block.lifecycle].flat().some((lifecycle) => lifecycle?.prevent_destroy === true))
    .map(({ address }) => address);
}

/** What may stand once or in a list, as a list: Terraform's JSON takes blocks both ways. */
export function listOf<T = any>(value: T | readonly T[] | undefined | null): T[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? [...value] : [value as T];
}
