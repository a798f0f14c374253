import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../tooling/shell";

/** The parts of jsii's assembly that the API pages read. */
export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly see?: string;
  readonly returns?: string;
  readonly deprecated?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

export interface TypeReference {
  readonly fqn?: string;
  readonly primitive?: string;
  readonly collection?: { readonly kind: "array" | "map"; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

interface Documented {
  readonly name: string;
  readonly docs?: Docs;
}

export interface Property extends Documented {
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly static?: boolean;
  readonly const?: boolean;
  readonly protected?: boolean;
}

export interface Parameter extends Documented {
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly variadic?: boolean;
}

export interface Method extends Documented {
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: TypeReference };
  readonly static?: boolean;
  readonly protected?: boolean;
}

export interface ApiType extends Documented {
  readonly fqn: string;
  readonly kind: "class" | "interface" | "enum";
  readonly namespace?: string;
  readonly datatype?: boolean;
  readonly abstract?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly initializer?: { readonly parameters?: readonly Parameter[]; readonly docs?: Docs };
  readonly properties?: readonly Property[];
  readonly methods?: readonly Method[];
  readonly members?: readonly Documented[];
  readonly locationInModule: { readonly filename: string; readonly line: number };
}

/** The types of the library by their full names. */
export type Types = Readonly<Record<string, ApiType>>;

/** @throws Error when the library was not built */
export function readTypes(): Types {
  return (JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as { readonly types: Types }).types;
}

/** A type and all that it extends, the farthest first. What is not ours is left out. */
export function lineage(type: ApiType, types: Types): ApiType[] {
  const above = type.kind === "interface" ? (type.interfaces ?? []) : type.base === undefined ? [] : [type.base];
  return [...new Set([...above.flatMap((fqn) => (types[fqn] ? lineage(types[fqn], types) : [])), type])];
}

/** Properties with those that are inherited, by name. */
export function allProperties(type: ApiType, types: Types): Property[] {
  const found = new Map(lineage(type, types).flatMap(({ properties = [] }) => properties).map((property) => [property.name, property]));
  return [...found.values()].filter((property) => !property.protected).sort(byNeed);
}

/** Methods with those that are inherited, by name. */
export function allMethods(type: ApiType, types: Types): Method[] {
  const own = lineage(type, types).flatMap((one) => (one === type ? one.methods ?? [] : (one.methods ?? []).filter((method) => !method.static)));
  return [...new Map(own.map((method) => [method.name, method])).values()].filter((method) => !method.protected);
}

/** Whether a class is a construct. */
export function isConstruct(type: ApiType, types: Types): boolean {
  return type.kind === "class" && lineage(type, types).some(({ base }) => base === "constructs.Construct");
}

/** What is required comes first. */
function byNeed(one: Property, other: Property): number {
  return Number(one.optional ?? false) - Number(other.optional ?? false) || one.name.localeCompare(other.name, "en");
}
