import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readTypes } from "./api/assembly";
import { apiPages } from "./api/pages";
import { cloudPage, cloudsPage } from "./clouds";
import { constructsPage } from "./constructs";
import { examplePages } from "./examples";
import type { SiteMap } from "./links";
import { SITE_MAP } from "./links";
import { matrixPages } from "./matrix";
import { SITE } from "./paths";
import { pageOf } from "./where";
import { SITE_STYLE } from "../pictures/style";
import { allCapabilities, bundledClouds } from "../tooling/matrix";
import { ROOT } from "../tooling/shell";

/** Single files that are pages, too. */
const MORE = ["CONTRIBUTING.md", "CHANGELOG.md", "sandbox/README.md"];

/** Writes everything that VitePress reads, and says how many pages that is. */
export async function assemble(): Promise<number> {
  rmSync(SITE, { recursive: true, force: true });
  const origins: Record<string, string> = {};
  const pages = new Map<string, string>();
  for (const file of [...markdownUnder("docs"), ...MORE]) {
    const page = pageOf(file)!;
    origins[page] = file;
    pages.set(page, readFileSync(join(ROOT, file), "utf8"));
  }
  const { pages: api, types } = apiPages();
  for (const [page, text] of examplePages()) {
    origins[page] = `examples/${page === "examples/index.md" ? "README.md" : `${page.slice("examples/".length, -3)}/README.md`}`;
    pages.set(page, text);
  }
  const columns = (await bundledClouds()).map((column) => ({ ...column, page: `clouds/${column.folder}.md` }));
  const clouds = columns.filter(({ title, cloud }) => title === cloud.cloudName);
  const capabilities = allCapabilities();
  const date = new Date().toISOString().slice(0, 10);
  for (const { folder, cloud } of clouds) {
    origins[`clouds/${folder}.md`] = `src/clouds/${folder}/README.md`;
    pages.set(`clouds/${folder}.md`, cloudPage({ folder, cloud }, capabilities, date));
  }
  pages.set("clouds/index.md", cloudsPage(clouds, capabilities));
  [...matrixPages(columns, capabilities), ...api].forEach(([page, text]) => pages.set(page, text));
  delete origins["matrix/index.md"]; // written anew, by service
  if (!pages.has("constructs/index.md")) {
    pages.set("constructs/index.md", constructsPage(readTypes(), types, [...pages.keys()].filter((page) => page.startsWith("constructs/"))));
  }
  pages.forEach((text, page) => write(page, text));
  copyImages();
  writeFileSync(join(SITE, "pictures.css"), SITE_STYLE);
  writeFileSync(SITE_MAP, JSON.stringify({ origins, types } satisfies SiteMap));
  return pages.size;
}

/** A file of `docs/` that has changed. */
export function refresh(file: string): void {
  write(pageOf(file)!, readFileSync(join(ROOT, file), "utf8"));
}

function write(page: string, text: string): void {
  mkdirSync(dirname(join(SITE, page)), { recursive: true });
  writeFileSync(join(SITE, page), text);
}

function copyImages(): void {
  const isWanted = (path: string): boolean => !/(^|\/)\.|\.(md|patch)$/.test(relative(ROOT, path));
  cpSync(join(ROOT, "docs"), SITE, { recursive: true, filter: isWanted });
}

/** The Markdown of a folder and those below it. */
function markdownUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith(".")).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? markdownUnder(path) : path.endsWith(".md") ? [path] : [];
  });
}
