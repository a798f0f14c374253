import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Makes a folder of packages by links to installed ones, but for those that are elsewhere. */
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
