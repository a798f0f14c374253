import type { ApiType } from "./assembly";
import { isConstruct, readTypes } from "./assembly";
import { areaOf, homesOf } from "./homes";
import type { Context } from "./section";
import { kindOf, linkOf, sectionOf } from "./section";
import { plain, table } from "../markdown";
import { titled } from "../words";

/** The pages of the API, and where each type is told of. */
export interface ApiPages {
  readonly pages: ReadonlyMap<string, string>;
  readonly types: Readonly<Record<string, string>>;
}

/** Pages of every class, area and vendor, from the assembly that jsii made of the library. */
export function apiPages(): ApiPages {
  const types = readTypes();
  const context: Context = { types, homes: homesOf(types) };
  const grouped = new Map<string, ApiType[]>();
  Object.values(types).forEach((type) => grouped.set(context.homes.get(type.fqn)!, [...(grouped.get(context.homes.get(type.fqn)!) ?? []), type]));
  const areas = [...new Set(Object.values(types).filter(({ namespace }) => namespace === undefined).map(areaOf))].sort();
  const pages = new Map<string, string>();
  for (const [page, told] of grouped) {
    pages.set(page, page.endsWith("/index.md") ? "" : pageText(page, told, context));
  }
  areas.forEach((area) => pages.set(`api/${area}/index.md`, areaPage(area, grouped.get(`api/${area}/index.md`) ?? [], context)));
  pages.set("api/vendors/index.md", vendorsPage([...grouped.keys()].filter((page) => page.startsWith("api/vendors/")).sort(), grouped));
  pages.set("api/index.md", overview(areas, context));
  const links = Object.values(types).filter(({ namespace }) => namespace === undefined).map((type) => [type.name, linkOf(type, context.homes)]);
  return { pages, types: Object.fromEntries(links) as Record<string, string> };
}

/** A class with what belongs to it, or all mixins of a vendor. */
function pageText(page: string, told: readonly ApiType[], context: Context): string {
  const title = page.split("/").pop()!.slice(0, -3);
  const [own, ...rest] = [...told].sort((one, other) => Number(other.name === title) - Number(one.name === title) || rank(one) - rank(other) || one.name.localeCompare(other.name, "en"));
  if (page.startsWith("api/vendors/")) {
    const intro = `What only this vendor has. \`import { vendors } from "archipel"\`, then \`vendors.${title}.…\` in \`construct.with(…)\`.`;
    return [`# vendors.${title}`, "", intro, "", ...[own!, ...rest].flatMap((type) => sectionOf(type, context, 2))].join("\n");
  }
  return [...sectionOf(own!, context, 1), ...rest.flatMap((type) => sectionOf(type, context, 2))].join("\n");
}

/** Props first, then what the class is used by, then structs. */
function rank({ name, kind, datatype }: ApiType): number {
  return name.endsWith("Props") ? 0 : kind === "interface" && !datatype ? 1 : datatype ? 2 : 3;
}

function areaPage(area: string, told: readonly ApiType[], context: Context): string {
  const classes = classesOf(area, context);
  const shared = [...told].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, "en"));
  const title = titled(area);
  return [
    `# API: ${title}`, "",
    ...classTable(classes, context),
    ...(shared.length > 0 ? [`What several of them share:`, ""] : []),
    ...shared.flatMap((type) => sectionOf(type, context, 2)),
  ].join("\n");
}

function overview(areas: readonly string[], context: Context): string {
  return [
    "# API", "",
    "Every class, struct and enumeration of the library, from the assembly that jsii compiles. A class has a page, with its properties; what several share is on the page of its area.", "",
    ...areas.flatMap((area) => [`## ${titled(area)}`, "", `[What its types share](/api/${area}/index.md)`, "", ...classTable(classesOf(area, context), context)]),
    "## What one vendor alone has", "", "Mixins and constructs by vendor: [vendors](/api/vendors/index.md).", "",
  ].join("\n");
}

function vendorsPage(vendors: readonly string[], told: ReadonlyMap<string, readonly ApiType[]>): string {
  const rows = vendors.map((page) => [`[vendors.${page.split("/")[2]!.slice(0, -3)}](/${page})`, told.get(page)!.filter(({ kind }) => kind === "class").map(({ name }) => `\`${name}\``).join(", ")]);
  return ["# What one vendor alone has", "", "By name, and an error on a construct of another cloud.", "", ...table(["vendor", "classes"], rows)].join("\n");
}

function classesOf(area: string, { types }: Context): ApiType[] {
  const classes = Object.values(types).filter((type) => type.kind === "class" && type.namespace === undefined && areaOf(type) === area);
  return classes.sort((one, other) => Number(isConstruct(other, types)) - Number(isConstruct(one, types)) || one.name.localeCompare(other.name, "en"));
}

function classTable(classes: readonly ApiType[], context: Context): string[] {
  return table(["class", "kind", "what it is"], classes.map((type) => [
    `[\`${type.name}\`](${linkOf(type, context.homes)})`, kindOf(type, context.types), plain(type.docs?.summary ?? ""),
  ]));
}
