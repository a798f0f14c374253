import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SITE } from "./paths";
import { titled } from "./words";

/** An entry beside a page. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: SidebarItem[];
}

/** What stands first, in this order; a page that is not named here joins the guides. */
const FIRST: readonly string[] = ["start", "contents", "concepts", "errors", "testing-your-stack", "moving-from-cdktf"];
/** Pages for those who work on Archipel. */
const INSIDE: readonly string[] = ["contributing", "design", "adding-a-cloud", "testing", "sandbox", "speed", "benchmark", "package", "changelog"];
/** Folders with a group each, in this order. Any other folder comes after them. */
const FOLDERS: readonly string[] = ["constructs", "clouds", "matrix", "federation", "examples"];
const TITLES: Readonly<Record<string, string>> = { matrix: "What each cloud can do", upstream: "For upstream" };

/** The whole site beside each page, and the API beside its own. */
export function sidebar(): Record<string, SidebarItem[]> {
  const top = pagesOf("").filter((page) => page !== "index");
  const guides = top.filter((page) => ![...FIRST, ...INSIDE].includes(page));
  const folders = foldersOf("").filter((folder) => !["api", "images", "public"].includes(folder));
  const inOrder = [...FOLDERS.filter((folder) => folders.includes(folder)), ...folders.filter((folder) => !FOLDERS.includes(folder))];
  const named = (names: readonly string[]): SidebarItem[] => names.filter((name) => top.includes(name)).map(item);
  return {
    "/": [
      { text: "Start", items: named(FIRST) },
      ...inOrder.filter((folder) => folder === "constructs").map(group),
      { text: "Guides", items: guides.map(item).sort(byText) },
      ...inOrder.filter((folder) => folder !== "constructs").map(group),
      { text: "Working on Archipel", link: "/contributing", collapsed: true, items: named(INSIDE) },
      { text: "API", link: "/api/" },
    ].filter(({ items, link }) => link !== undefined || items!.length > 0),
    "/api/": [
      { text: "API", link: "/api/" },
      ...foldersOf("api").map((folder) => ({ ...group(`api/${folder}`), text: titled(folder) })),
      { text: "All pages", link: "/" },
    ],
  };
}

function group(folder: string): SidebarItem {
  const items = pagesOf(folder).filter((page) => page !== "index").map((page) => item(`${folder}/${page}`)).sort(byText);
  const index = existsSync(join(SITE, folder, "index.md")) ? { link: `/${folder}/` } : {};
  return { text: TITLES[folder] ?? titled(folder), ...index, collapsed: true, items };
}

function item(page: string): SidebarItem {
  return { text: titleOf(page), link: `/${page}` };
}

/** Its first heading, or what is before a colon of it. */
function titleOf(page: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(join(SITE, `${page}.md`), "utf8"))?.[1] ?? page;
  return heading.replace(/[`*]/g, "").replace(/: what each cloud can do$/, "");
}

function pagesOf(folder: string): string[] {
  return readdirSync(join(SITE, folder)).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3)).sort();
}

function foldersOf(folder: string): string[] {
  return readdirSync(join(SITE, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

function byText(one: SidebarItem, other: SidebarItem): number {
  return one.text.localeCompare(other.text, "en");
}
