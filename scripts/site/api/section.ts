import type { ApiType, Docs, Method, Parameter, Property, TypeReference, Types } from "./assembly";
import { allMethods, allProperties, isConstruct, lineage } from "./assembly";
import type { Homes } from "./homes";
import { code, plain, table } from "../markdown";
import { repository } from "../paths";
import { slugOf } from "../slug";

/** What a section needs to know beyond its type. */
export interface Context {
  readonly types: Types;
  readonly homes: Homes;
}

/** Everything about a type: a heading of the given depth, and tables. */
export function sectionOf(type: ApiType, context: Context, depth: number): string[] {
  const heading = "#".repeat(depth);
  const { filename, line } = type.locationInModule;
  const source = `<span class="source-link">[${filename}](${repository()}/blob/main/${filename}#L${line})</span>`;
  return [
    `${heading} ${type.name}`, "",
    `<Badge type="info" text="${kindOf(type, context.types)}" /> ${source}`, "",
    ...prose(type.docs), ...extended(type, context),
    ...bodyOf(type, context, `${heading}#`),
  ];
}

/** The link to a type: where the site tells of it. */
export function linkOf(type: ApiType, homes: Homes): string {
  const page = homes.get(type.fqn)!;
  return page.endsWith(`/${type.name}.md`) ? `/${page}` : `/${page}#${slugOf(type.name)}`;
}

/** What a type is, in a word. */
export function kindOf(type: ApiType, types: Types): string {
  return isConstruct(type, types) ? "construct" : type.datatype ? "struct" : type.kind;
}

function bodyOf(type: ApiType, context: Context, heading: string): string[] {
  if (type.kind === "enum") {
    return table(["member", "what it is"], (type.members ?? []).map(({ name, docs }) => [code(name), summary(docs)]));
  }
  const properties = allProperties(type, context.types);
  if (type.datatype) {
    return table(["property", "type", "default", "what it is"], properties.map((property) => propsRow(property, context)));
  }
  const methods = allMethods(type, context.types);
  const titled = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`${heading} ${title}`, "", ...lines]);
  return [
    ...constructed(type, context),
    ...titled(`${type.name}: constants`, table(["constant", "type", "what it is"], properties.filter((one) => one.static).map((one) => valueRow(one, context)))),
    ...titled(`${type.name}: made by`, methodTable(methods.filter((one) => one.static), context)),
    ...titled(`${type.name}: properties`, table(["property", "type", "what it is"], properties.filter((one) => !one.static).map((one) => valueRow(one, context)))),
    ...titled(`${type.name}: methods`, methodTable(methods.filter((one) => !one.static), context)),
  ];
}

function constructed(type: ApiType, context: Context): string[] {
  if (type.kind !== "class" || type.initializer === undefined || type.abstract) {
    return [];
  }
  const { parameters = [], docs } = type.initializer;
  const throws = docs?.custom?.throws;
  const text = ({ name, optional, type: own }: Parameter): string => `${name}${optional ? "?" : ""}: ${shortName(own)}`;
  const told = parameters.filter((one) => one.docs?.summary !== undefined);
  const rows = told.map((one) => [code(one.name), typeText(one.type, context), summary(one.docs)]);
  return ["```ts", `new ${type.name}(${parameters.map(text).join(", ")})`, "```", "", ...table(["parameter", "type", "what it is"], rows), ...(throws === undefined ? [] : [`Throws ${plain(throws)}`, ""])];
}

/** As one writes it: `ServerProps`, `string[]`. */
function shortName({ fqn, primitive, collection, union }: TypeReference): string {
  if (collection) {
    return collection.kind === "array" ? `${shortName(collection.elementtype)}[]` : `Record<string, ${shortName(collection.elementtype)}>`;
  }
  return union ? union.types.map(shortName).join(" | ") : (fqn?.split(".").pop() ?? primitive ?? "any");
}

function extended(type: ApiType, { types, homes }: Context): string[] {
  const above = [...lineage(type, types).filter((one) => one !== type), ...(type.kind === "class" ? (type.interfaces ?? []).flatMap((fqn) => types[fqn] ?? []) : [])];
  return above.length === 0 ? [] : [`Also a ${above.map((one) => `[\`${one.name}\`](${linkOf(one, homes)})`).join(", ")}.`, ""];
}

function propsRow(property: Property, context: Context): string[] {
  const { name, type, optional, docs } = property;
  return [`${code(name)}${optional ? "" : " <Badge type=\"warning\" text=\"required\" />"}`, typeText(type, context), optional ? defaultOf(docs) : "", summary(docs)];
}

function valueRow({ name, type, optional, docs }: Property, context: Context): string[] {
  return [code(name), `${typeText(type, context)}${optional ? ", or nothing" : ""}`, summary(docs)];
}

function methodTable(methods: readonly Method[], context: Context): string[] {
  return table(["method", "gives", "what it does"], methods.map((method) => {
    const text = (one: Parameter): string => `${one.variadic ? "..." : ""}${code(one.name)}${one.optional ? "?" : ""}: ${typeText(one.type, context)}`;
    return [`${code(method.name)}(${(method.parameters ?? []).map(text).join(", ")})`, method.returns ? typeText(method.returns.type, context) : "", summary(method.docs)];
  }));
}

/** `- none` is a word, anything else is code. */
function defaultOf(docs: Docs | undefined): string {
  const text = docs?.default ?? "";
  return text.startsWith("- ") || text === "-" ? plain(text.slice(2)) : text === "" ? "" : code(text);
}

function summary(docs: Docs | undefined): string {
  return prose(docs).filter((line) => line !== "").join("<br>");
}

function prose(docs: Docs | undefined): string[] {
  const { summary: first, remarks, returns, see, deprecated, custom } = docs ?? {};
  const throws = custom?.throws;
  const lines = [
    first, remarks, returns && `Returns ${returns}`, deprecated && `Deprecated: ${deprecated}`,
    throws && `Throws ${throws}`, see && `See ${see}`,
  ];
  return lines.filter((line): line is string => typeof line === "string" && line !== "").flatMap((line) => [plain(line), ""]);
}

function typeText(reference: TypeReference, context: Context): string {
  const { fqn, primitive, collection, union } = reference;
  const type = fqn === undefined ? undefined : context.types[fqn];
  if (collection) {
    const inner = typeText(collection.elementtype, context);
    return collection.kind === "array" ? `list of ${inner}` : `map of ${inner}`;
  }
  if (union) {
    return union.types.map((one) => typeText(one, context)).join(" or ");
  }
  return type ? `[\`${type.name}\`](${linkOf(type, context.homes)})` : code(fqn ?? primitive ?? "any");
}
