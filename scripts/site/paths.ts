import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tooling/shell";

/** What the site is built from: Markdown and images, written anew with each build. */
export const SITE = join(ROOT, ".build", "site");
/** What the site is. */
export const OUT = join(ROOT, "dist", "site");

interface PackageJson {
  readonly repository: { readonly url: string };
}

/** Where the code lives, for links to what is no page. */
export function repository(): string {
  const { repository: { url } } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as PackageJson;
  return url.replace(/\.git$/, "");
}
