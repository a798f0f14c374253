import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { CodeBlock } from "./code-block";
import { codeBlocks } from "./code-block";

/** The root of the repository. */
export const ROOT = resolve(__dirname, "..", "..", "..");
/** What others write below the folders of pages. */
const FOREIGN = new Set(["node_modules", "dist", "cache", "cdktf.out", "lib"]);
/** Where pages are, and below which folders too. */
const PAGES = ["README.md", "CONTRIBUTING.md", "docs", "sandbox", "examples", "schemas", "src", "templates"];

/** The pages of the documentation that people write, from the root of the repository. */
export function pages(): string[] {
  return PAGES.flatMap((path) => (path.endsWith(".md") ? [path] : below(join(ROOT, path)))).sort();
}

/** The blocks of all pages. */
export function blocksOfPages(): CodeBlock[] {
  return pages().flatMap((file) => codeBlocks(file, readFileSync(join(ROOT, file), "utf8")));
}

/** Whether a block is TypeScript. */
export function isTypeScript({ language }: CodeBlock): boolean {
  return language === "ts" || language === "typescript";
}

function below(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return FOREIGN.has(entry.name) ? [] : below(path);
    }
    return entry.name.endsWith(".md") ? [relative(ROOT, path)] : [];
  });
}
