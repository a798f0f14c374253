import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A type as jsii writes it. */
export interface TypeRef {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: "array" | "map"; readonly elementtype: TypeRef };
}

/** A property of a struct, or a parameter of a method. */
export interface Member {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: boolean;
}

interface JsiiType {
  readonly fqn: string;
  readonly kind: "class" | "enum" | "interface";
  readonly datatype?: boolean;
  readonly abstract?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly members?: readonly { readonly name: string }[];
  readonly properties?: readonly Member[];
  readonly methods?: readonly { readonly name: string; readonly static?: boolean; readonly parameters?: readonly Member[] }[];
  readonly initializer?: { readonly parameters?: readonly Member[] };
}

/** The public types of the library, as the build wrote them down. */
const TYPES = (JSON.parse(readFileSync(join(__dirname, "..", "..", "..", ".jsii"), "utf8")) as { types: Record<string, JsiiType> }).types;
const PREFIX = "archipel.";

/** A type by its name. */
export function typeNamed(name: string): JsiiType | undefined {
  return TYPES[PREFIX + name];
}

/** What a type is called, without the library's name. */
export function nameOf(fqn: string): string {
  return fqn.startsWith(PREFIX) ? fqn.slice(PREFIX.length) : fqn;
}

/** The properties of a struct, with those of the structs that it extends. */
export function membersOf(struct: string): Member[] {
  const type = typeNamed(struct);
  return type === undefined ? [] : [...(type.properties ?? []), ...(type.interfaces ?? []).flatMap((parent) => membersOf(nameOf(parent)))];
}

/** What a method of a class takes, be it the class's own or inherited. */
export function parametersOf(className: string, method: string): readonly Member[] {
  for (let type = typeNamed(className); type !== undefined; type = type.base === undefined ? undefined : TYPES[type.base]) {
    const found = type.methods?.find(({ name }) => name === method);
    if (found !== undefined) {
      return found.parameters ?? [];
    }
  }
  return [];
}

/** What the constructor of a class takes. */
export function initializerOf(className: string): readonly Member[] {
  for (let type = typeNamed(className); type !== undefined; type = type.base === undefined ? undefined : TYPES[type.base]) {
    if (type.initializer !== undefined) {
      return type.initializer.parameters ?? [];
    }
  }
  return [];
}

/** The classes of a namespace that can be made: the mixins of a vendor. */
export function classesUnder(namespace: string): string[] {
  return Object.values(TYPES)
    .filter(({ fqn, kind, abstract }) => kind === "class" && !abstract && fqn.startsWith(`${PREFIX}${namespace}.`))
    .map(({ fqn }) => nameOf(fqn));
}
