import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { reportHtml } from "./page";
import type { Manifest } from "../manifest";

/** Writes the report as a page, and the manifest as JSON beside it: the same name, `.json`. */
export function writeReport(manifest: Manifest, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, reportHtml(manifest));
  writeFileSync(file.replace(/\.html$/, ".json"), reportJson(manifest));
}

/** The manifest as text, for other programs. */
export function reportJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
