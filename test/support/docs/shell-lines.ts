import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CodeBlock } from "./code-block";
import { ROOT } from "./pages";
import { scriptsOf } from "../../../src/cli/init/files/settings";

/** What a shell block runs that this library brings. */
export interface ShellCalls {
  /** `npm run NAME`, `npm start`, `npm test`. */
  readonly scripts: readonly string[];
  /** `archipel COMMAND --flag`, as lists of words. */
  readonly commands: readonly (readonly string[])[];
}

/** Reads a shell block; in one of a terminal (`console`) only what is behind `$`. */
export function shellCalls({ language, text }: CodeBlock): ShellCalls {
  const lines = text.replace(/\\\n/g, " ").split("\n").filter((line) => language !== "console" || line.startsWith("$ ")).map((line) => line.replace(/^\$ /, ""));
  const parts = lines.flatMap((line) => line.replace(/(^|\s)#.*$/, "").split(/&&|\|\||;|\|/)).map((part) => part.trim().split(/\s+/));
  const commands = parts.map((words) => words.slice(words[0] === "npx" ? 1 : 0)).filter(([name]) => name === "archipel").map(([, ...words]) => words);
  const scripts = parts.flatMap(([npm, verb, name]) => {
    const isShort = verb === "start" || verb === "test";
    return npm === "npm" && (isShort || verb === "run") ? [isShort ? verb : (name ?? "")] : [];
  });
  return { scripts: scripts.filter((name) => !name.startsWith("-")), commands };
}

/**
 * The scripts of the package that a page belongs to; `package=FOLDER` on the block names another, and `project=init` what
 * `archipel init` writes.
 */
export function scriptsFor({ file, info }: CodeBlock): readonly string[] {
  if (info.get("project") === "init") {
    return Object.keys(scriptsOf(true));
  }
  const start = info.get("package") ?? dirname(file);
  for (let folder = join(ROOT, start); folder.startsWith(ROOT); folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (existsSync(path)) {
      return Object.keys((JSON.parse(readFileSync(path, "utf8")) as { scripts?: Record<string, string> }).scripts ?? {});
    }
  }
  return [];
}
