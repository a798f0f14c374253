import { existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * Copies a folder by hard links. Symbolic ones would not do for what Node loads: it follows them, and looks for packages where
 * they lead.
 *
 * @param leftOut names of files and folders that are not copied, at any depth
 */
export function linkTree(from: string, to: string, leftOut: ReadonlySet<string> = new Set()): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }).filter(({ name }) => !leftOut.has(name))) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      linkTree(source, target, leftOut);
    } else if (entry.isFile()) {
      linkSync(source, target);
    }
  }
}

/** Makes a folder of packages by symbolic links to installed ones, but for those that are elsewhere. */
export function linkPackages(installed: string, to: string, elsewhere: Readonly<Record<string, string>> = {}): void {
  if (!existsSync(installed)) {
    return;
  }
  mkdirSync(to, { recursive: true });
  // What a tool caches beside the packages begins with a point, as do the programs.
  for (const name of readdirSync(installed).filter((entry) => !entry.startsWith(".") || entry === ".bin")) {
    symlinkSync(elsewhere[name] ?? join(installed, name), join(to, name), "junction");
  }
}
