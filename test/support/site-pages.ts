import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OUT } from "../../scripts/site/paths";

/** A page of the built site, as it is without JavaScript. */
export interface SitePage {
  /** From the site's root: `clouds/hetzner.html`. */
  readonly path: string;
  readonly html: string;
}

/** The kinds of pages, by the first folder; pages at the top are guides. */
export function kindOf({ path }: SitePage): string {
  const [folder, rest, deeper] = path.split("/");
  return rest === undefined ? (path === "index.html" ? "home" : "guide") : folder === "api" ? (rest === "vendors" ? "api of a vendor" : deeper === undefined || deeper === "index.html" ? "api of an area" : "api of a class") : folder!;
}

/** All pages, but for the one that says that there is none; nothing when the site was not built. */
export function sitePages(): SitePage[] {
  const files = existsSync(OUT) ? readdirSync(OUT, { recursive: true, encoding: "utf8" }) : [];
  const paths = files.filter((file) => file.endsWith(".html") && file !== "404.html").sort();
  return paths.map((path) => ({ path, html: readFileSync(join(OUT, path), "utf8") }));
}

/** One page of each kind: the longest, which has most on it. */
export function onePageOfEachKind(pages: readonly SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>();
  [...pages].sort((one, other) => one.html.length - other.html.length).forEach((page) => longest.set(kindOf(page), page));
  return [...longest.values()];
}

/** What links, images, scripts and styles of a page ask for. */
export function addressesIn({ html }: SitePage): { readonly links: readonly string[]; readonly parts: readonly string[] } {
  const found = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!.replace(/&amp;/g, "&"));
  return { links: found(/<a [^>]*?href="([^"]*)"/g), parts: [...found(/<(?:script|img|iframe|source) [^>]*?src="([^"]*)"/g), ...found(/<link [^>]*?href="([^"]*)"/g)] };
}

/** The anchors of a page. */
export function anchorsOf({ html }: SitePage): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!.replace(/&amp;/g, "&")));
}

/** What a link of a page leads to: a page of the site with an anchor, or another site. */
export function targetOf(page: SitePage, link: string): { readonly path?: string; readonly anchor?: string; readonly elsewhere?: string } {
  const url = new URL(link, `http://site/${page.path}`);
  if (url.host !== "site") {
    return { elsewhere: url.href };
  }
  const path = decodeURIComponent(url.pathname.slice(1));
  const anchor = decodeURIComponent(url.hash.slice(1));
  return { path: path === "" || path.endsWith("/") ? `${path}index.html` : path, ...(anchor === "" ? {} : { anchor }) };
}

/** Links to a page or an anchor that is not there, with the page that has them. */
export function deadLinks(pages: readonly SitePage[]): string[] {
  const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page)]));
  return pages.flatMap((page) => [...new Set(addressesIn(page).links)].flatMap((link) => {
    const { path, anchor } = targetOf(page, link);
    const known = path === undefined ? undefined : anchors.get(path);
    const isThere = path === undefined || (known !== undefined && (anchor === undefined || known.has(anchor)));
    return isThere ? [] : [`${page.path}: ${link}`];
  }));
}
