import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { CodeBlock } from "./code-block";
import { codeBlocks } from "./code-block";
import { docstringExamples } from "./docstring-examples";

/** The root of the repository. */
export const ROOT = resolve(__dirname, "..", "..", "..");
/** What others write below the folders of pages; packing the sandbox copies the schemas into it. */
const FOREIGN = new Set(["node_modules", "dist", "cache", "cdktf.out", "lib", "schemas"]);
/** Where pages are, and below which folders too. */
const PAGES = ["README.md", "CONTRIBUTING.md", "docs", "sandbox", "examples", "schemas", "src", "templates"];

/** The pages of the documentation that people write, from the root of the repository. */
export function pages(): string[] {
  return PAGES.flatMap((path) => (path.endsWith(".md") ? [path] : below(join(ROOT, path), ".md"))).sort();
}

/** The blocks of all pages, and the examples in the library's docstrings. */
export function blocksOfPages(): CodeBlock[] {
  const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
  const examples = below(join(ROOT, "src"), ".ts").flatMap((file) => docstringExamples(file, read(file)));
  return [...pages().flatMap((file) => codeBlocks(file, read(file))), ...examples];
}

/** Whether a block is TypeScript. */
export function isTypeScript({ language }: CodeBlock): boolean {
  return language === "ts" || language === "typescript";
}

function below(folder: string, ending: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return FOREIGN.has(entry.name) ? [] : below(path, ending);
    }
    return entry.name.endsWith(ending) ? [relative(ROOT, path)] : [];
  });
}
