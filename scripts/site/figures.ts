import { statSync } from "node:fs";
import { OUT } from "./paths";
import { filesUnder } from "../tooling/stamp";

/** How large the site is. */
export function describeSite(): string {
  const files = filesUnder(OUT);
  const sizeOf = (wanted: readonly string[]): string => `${(wanted.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`;
  const pages = files.filter((file) => file.endsWith(".html"));
  const index = files.filter((file) => /localSearchIndex/.test(file));
  return `${pages.length} pages in ${files.length} files, ${sizeOf(files)}, of which the search index is ${sizeOf(index)}`;
}
