import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./shell";
import * as archipel from "../../src";
import { SECRET } from "../../src/cli/init/cloud-properties";

interface TypeRef {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeRef };
}

interface Member {
  readonly name: string;
  readonly type: TypeRef;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  readonly docs?: { readonly summary?: string; readonly remarks?: string };
}

interface Method {
  readonly name: string;
  readonly parameters?: readonly Member[];
}

interface JsiiType {
  readonly fqn: string;
  readonly kind: "class" | "enum" | "interface";
  readonly datatype?: boolean;
  readonly base?: string;
  readonly interfaces?: readonly string[];
  readonly members?: readonly { readonly name: string }[];
  readonly properties?: readonly Member[];
  readonly methods?: readonly Method[];
  readonly initializer?: { readonly parameters?: readonly Member[] };
  readonly locationInModule: { readonly filename: string };
}

type Types = Readonly<Record<string, JsiiType>>;

const PREFIX = "archipel.";
/** Methods that the library itself calls, or that are constructs' own. */
const NOT_ASKED = ["with", "requireSameCloud", "change", "judge", "judgePlace", "concerns"];
/** What is between the library and its clouds: no program hands these in. */
const INNER = /(^|\/)(driver|[a-z]+-driver)\.ts$/;

/** The source of `src/core/shape-table.ts`: what each struct, method and interface takes, as the compiled assembly has it. */
export function shapeTable(): string {
  const { types } = JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as { types: Types };
  const structs = new Map<string, string>();
  const interfaces = new Map<string, string>();
  const pending = Object.values(types).filter(isAsked).map(({ fqn }) => fqn);
  const visit = (ref: TypeRef): void => {
    const inner = ref.collection === undefined ? ref : undefined;
    if (ref.collection !== undefined) {
      visit(ref.collection.elementtype);
    } else if (inner?.fqn !== undefined && types[inner.fqn]) {
      pending.push(inner.fqn);
    }
  };
  const note = (name: string, members: readonly Member[]): void => {
    structs.set(name, members.map(written).sort().join(" "));
    members.forEach(({ type }) => visit(type));
  };
  for (let fqn = pending.pop(); fqn !== undefined; fqn = pending.pop()) {
    const type = types[fqn];
    const name = nameOf(fqn);
    if (structs.has(name) || interfaces.has(name)) {
      continue;
    }
    if (type.kind === "interface" && type.datatype) {
      note(name, membersOf(types, fqn));
    } else if (type.kind === "interface") {
      interfaces.set(name, membersOf(types, fqn).filter(({ optional }) => !optional).map((member) => member.name).sort().join(" "));
    } else if (type.kind === "class") {
      interfaces.set(name, "");
      (type.methods ?? []).filter(({ parameters }) => parameters !== undefined).forEach((method) => {
        const taken = method.parameters!.filter((member) => !member.variadic && !["scope", "id"].includes(member.name));
        if (taken.length > 0 && !NOT_ASKED.includes(method.name)) {
          note(`${name}.${method.name}`, taken);
        }
      });
      (type.initializer?.parameters ?? []).forEach((member) => visit(member.type));
      if (name.startsWith("vendors.") && type.initializer?.parameters !== undefined) {
        note(name, type.initializer.parameters);
      }
    }
  }
  const enums = Object.values(types).filter(({ kind }) => kind === "enum").map(({ fqn }) => [nameOf(fqn), valuesOf(nameOf(fqn)).join(" ")] as const);
  return [
    "/** Written by `npm run matrix` from the compiled assembly: what programs hand to the library, by name and type; `?` marks what may be left out, and `secret` is text that no message shows. */",
    "export const STRUCTS: Readonly<Record<string, string>> = {",
    ...lines([...structs]),
    "};",
    "",
    "/** Behaviour that is handed in: what it has to have. What is in no table is a class, whose name tells. */",
    "export const INTERFACES: Readonly<Record<string, string>> = {",
    ...lines([...interfaces].filter(([, members]) => members !== "")),
    "};",
    "",
    "/** Words of which one is meant. */",
    "export const ENUMS: Readonly<Record<string, string>> = {",
    ...lines(enums.filter(([, values]) => values !== "")),
    "};",
    "",
  ].join("\n");
}

/** The entries of a table, with quotes around their names where one needs them, as the linter wants it. */
function lines(entries: readonly (readonly [string, string])[]): string[] {
  const isPlain = entries.every(([name]) => /^\w+$/.test(name));
  return [...entries].sort(byName).map(([name, text]) => `  ${isPlain ? name : JSON.stringify(name)}: ${JSON.stringify(text)},`);
}

/** Whether programs make it, or call it: constructs, and the values that they are given. */
function isAsked({ kind, locationInModule: { filename } }: JsiiType): boolean {
  return kind === "class" && filename.startsWith("src/") && !INNER.test(filename);
}

/** The values of an enum, where programs see it. */
function valuesOf(name: string): string[] {
  const found = name.split(".").reduce<unknown>((holder, key) => (holder as Record<string, unknown> | undefined)?.[key], archipel);
  return Object.values((found ?? {}) as Record<string, string>);
}

function membersOf(types: Types, fqn: string): Member[] {
  const { properties = [], interfaces = [] } = types[fqn] ?? {};
  return [...properties, ...interfaces.flatMap((parent) => membersOf(types, parent))];
}

/** Text that the documentation calls a secret is of a type of its own, so that no message shows it. */
function written({ name, type, optional, docs: { summary = "", remarks = "" } = {} }: Member): string {
  const text = typeText(type);
  return `${name}${optional ? "?" : ""}:${SECRET.test(`${summary} ${remarks}`) ? text.replace(/^string(?=$|[[{])/, "secret") : text}`;
}

function typeText({ primitive, fqn, collection }: TypeRef): string {
  return collection !== undefined ? `${typeText(collection.elementtype)}${collection.kind === "array" ? "[]" : "{}"}` : (primitive ?? nameOf(fqn!));
}

function nameOf(fqn: string): string {
  return fqn.startsWith(PREFIX) ? fqn.slice(PREFIX.length) : fqn;
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}
