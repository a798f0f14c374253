import { existsSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { repository } from "./paths";
import { slugOf } from "./slug";
import { ROOT } from "../tooling/shell";

/** Pages of single files; all others follow from where a file is. */
const PAGES: Readonly<Record<string, string>> = {
  "README.md": "index.md",
  "docs/index.md": "index.md",
  "docs/README.md": "contents.md",
  "docs/matrix.md": "matrix/index.md",
  "API.md": "api/index.md",
  "CHANGELOG.md": "changelog.md",
  "CONTRIBUTING.md": "contributing.md",
  "sandbox/README.md": "sandbox.md",
  "src/clouds": "clouds/index.md",
  "examples": "examples/index.md",
};

/** The page of the site that shows a file or folder of the repository. */
export function pageOf(path: string): string | undefined {
  const cloud = /^src\/clouds\/([^/]+)(\/README\.md)?$/.exec(path);
  if (path in PAGES) {
    return PAGES[path];
  }
  if (cloud) {
    return `clouds/${cloud[1]}.md`;
  }
  if (path.startsWith("docs/") && path.endsWith(".md")) {
    return path.slice("docs/".length).replace(/(^|\/)README\.md$/, "$1index.md");
  }
  return path.startsWith("docs/") && existsSync(join(ROOT, path, "README.md")) ? `${path.slice("docs/".length)}/index.md` : undefined;
}

/** The programs of an example, the one that it starts with first. */
export function programsOf(name: string): string[] {
  const files = readdirSync(join(ROOT, "examples", name)).filter((file) => file.endsWith(".ts"));
  return files.sort((one, other) => Number(other === "main.ts") - Number(one === "main.ts") || one.localeCompare(other, "en"));
}

/** The page of an example, and where on it a file of it is shown. */
function exampleOf(path: string): string | undefined {
  const [, name, file] = /^examples\/([^/.]+)(?:\/(.+))?$/.exec(path) ?? [];
  const isExample = name !== undefined && existsSync(join(ROOT, "examples", name)) && programsOf(name).length > 0;
  const isShown = file === undefined || file === "README.md" || /^[^/]+\.ts$/.test(file);
  return !isExample || !isShown ? undefined : `/examples/${name}.md${file?.endsWith(".ts") ? `#${slugOf(file)}` : ""}`;
}

/**
 * A link of a file of the repository as it is on the site: to a page where the target is one, else to the code. `types` says where the site tells of a class
 * that `API.md` has an anchor for.
 *
 * @throws Error when there is nothing at its end
 */
export function siteLink(from: string, href: string, types: Readonly<Record<string, string>> = {}): string {
  if (/^([a-z]+:|#|\/)/i.test(href)) {
    return href;
  }
  const [path, anchor] = href.split("#") as [string, string | undefined];
  const target = posix.normalize(posix.join(posix.dirname(from), decodeURI(path))).replace(/\/$/, "");
  if (target.startsWith("..") || !existsSync(join(ROOT, target))) {
    throw new Error(`${from} links to ${href}, and there is no such file`);
  }
  const type = target === "API.md" ? types[(anchor ?? "").replace(/^archipel\./, "")] : undefined;
  if (type !== undefined) {
    return type;
  }
  const suffix = anchor === undefined ? "" : `#${anchor}`;
  // The first page of the site is not the README: what an anchor of it names is in the code's.
  const page = target === "README.md" && anchor !== undefined ? undefined : pageOf(target);
  const example = exampleOf(target);
  if (page !== undefined || example !== undefined) {
    return page !== undefined ? `/${page}${suffix}` : `${example}${example!.includes("#") ? "" : suffix}`;
  }
  return `${repository()}/${statSync(join(ROOT, target)).isDirectory() ? "tree" : "blob"}/main/${target}${suffix}`;
}
