import { existsSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { SITE } from "./paths";
import { siteLink } from "./where";
import { ROOT } from "../tooling/shell";

/** What is used of a token of markdown-it. */
interface Token {
  type: string;
  content: string;
  level: number;
  readonly children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** A page on its way through markdown-it. */
interface State {
  readonly tokens: Token[];
  readonly env: { readonly path?: string };
}

/** What is used of markdown-it. */
interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } };
  readonly renderer: { readonly rules: Record<string, unknown> };
  readonly utils: { escapeHtml(text: string): string };
}

/** Which file of the repository a page is made of, and where the API tells of a type; written with the pages. */
export interface SiteMap {
  readonly origins: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
}

/** Where the pages' map is kept. */
export const SITE_MAP = join(SITE, "map.json");

/**
 * Makes Markdown that is written for GitHub right for the site: links lead to pages or to the code, the first mention of a class leads to its API, pictures
 * that follow light and dark are part of the page, and braces are braces.
 */
export function forSite(markdown: unknown): void {
  const md = markdown as MarkdownIt;
  md.renderer.rules.text = (tokens: Token[], index: number): string => md.utils.escapeHtml(tokens[index]!.content).replace(/\{\{/g, "&#123;&#123;");
  md.core.ruler.push("archipel", ({ tokens, env }) => {
    if (env.path === undefined) {
      return; // the title of a page by itself
    }
    const { origins, types } = siteMap();
    const page = relative(SITE, env.path);
    const origin = origins[page];
    const mentioned = new Set<string>();
    tokens.forEach((token, index) => {
      const isHeading = tokens[index - 1]?.type === "heading_open";
      if (origin !== undefined) {
        token.children?.forEach((child) => adapt(child, origin, types));
      }
      if (token.type === "html_block") {
        token.content = token.content.replace(/<img src="(?=[a-z])/g, '<img src="./');
      }
      if (token.children && !isHeading && !page.startsWith("api/")) {
        linkTypes(token.children, types, mentioned);
      }
    });
  });
}

function adapt(token: Token, origin: string, types: SiteMap["types"]): void {
  const href = token.type === "link_open" && token.attrGet("href");
  if (href) {
    token.attrSet("href", siteLink(origin, href, types));
  }
  const source = token.type === "image" && token.attrGet("src");
  if (source && /(^|\/)images\/[^/]+\.svg$/.test(source)) {
    token.type = "html_inline";
    token.content = inlined(posix.join(posix.dirname(origin), source));
  }
}

/** A picture as a part of the page, so that it follows the page's light and dark; its style is that of the page. */
function inlined(file: string): string {
  const svg = readFileSync(join(ROOT, file), "utf8");
  return `<span class="picture" v-pre tabindex="0" role="group" aria-label="Picture, scrolls">${svg.replace(/<style>[^]*?<\/style>/, "").replace(/\n\s*/g, " ").trim()}</span>`;
}

/** The first mention of a type leads to its API. */
function linkTypes(children: Token[], types: SiteMap["types"], mentioned: Set<string>): void {
  let links = 0;
  for (const child of children) {
    links += child.type === "link_open" ? 1 : child.type === "link_close" ? -1 : 0;
    const page = child.type === "code_inline" && Object.hasOwn(types, child.content) ? types[child.content] : undefined;
    if (page !== undefined && links === 0 && !mentioned.has(child.content)) {
      mentioned.add(child.content);
      child.type = "html_inline";
      child.content = `<a class="type" href="${page.replace(/\.md(?=#|$)/, ".html")}"><code>${child.content}</code></a>`;
    }
  }
}

let known: SiteMap | undefined;

/** The map of the build that runs. */
export function siteMap(): SiteMap {
  known ??= existsSync(SITE_MAP) ? (JSON.parse(readFileSync(SITE_MAP, "utf8")) as SiteMap) : { origins: {}, types: {} };
  return known;
}
