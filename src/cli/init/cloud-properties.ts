import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../package-root";

/** A property of a cloud, as the assembly of the library tells it: there is no second list of them. */
export interface CloudProperty {
  readonly name: string;
  readonly isRequired: boolean;
  /** What it is, as the documentation says. */
  readonly summary: string;
  /** Whether its value is a secret, which a program takes from a sensitive variable. */
  readonly isSecret: boolean;
  /** How a value is written: as text, as another primitive, as JSON; undefined where it is neither, as a member of an enumeration. */
  readonly form: "text" | "json" | undefined;
}

interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly elementtype: TypeReference };
}

interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

interface JsiiType {
  readonly initializer?: { readonly parameters?: readonly { readonly type: TypeReference }[] };
  readonly interfaces?: readonly string[];
  readonly datatype?: boolean;
  readonly properties?: readonly { readonly name: string; readonly optional?: boolean; readonly type: TypeReference; readonly docs?: Docs }[];
}

type Types = Readonly<Record<string, JsiiType>>;

let types: Types | undefined;

/** The properties of a cloud's class: the required ones, then the others. */
export function propertiesOf(className: string): CloudProperty[] {
  types ??= (JSON.parse(readFileSync(join(PACKAGE_ROOT, ".jsii"), "utf8")) as { types: Types }).types;
  const props = types[`archipel.${className}`]?.initializer?.parameters?.[2]?.type.fqn;
  const found = props === undefined ? [] : collect(props, types);
  return [...found.filter(({ isRequired }) => isRequired), ...found.filter(({ isRequired }) => !isRequired)];
}

/** What says that a property is a secret: the words in which the documentation tells of it. */
export const SECRET = /sensitive\s+`?(?:Terraform ?)?variable|never (?:a )?literals?/i;

function collect(fqn: string, all: Types): CloudProperty[] {
  const { properties = [], interfaces = [] } = all[fqn];
  const own = properties.map(({ name, optional = false, type, docs: { summary = "", remarks = "" } = {} }): CloudProperty => ({
    name,
    isRequired: !optional,
    summary,
    isSecret: SECRET.test(`${summary} ${remarks}`),
    form: type.primitive === "string" ? "text" : isData(type, all) ? "json" : undefined,
  }));
  return [...own, ...interfaces.flatMap((parent) => collect(parent, all))];
}

function isData({ primitive, fqn, collection }: TypeReference, all: Types): boolean {
  const isStruct = fqn !== undefined && all[fqn]?.datatype === true;
  return primitive !== undefined || isStruct || (collection !== undefined && isData(collection.elementtype, all));
}
