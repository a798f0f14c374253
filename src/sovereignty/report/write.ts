import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { reportHtml } from "./page";
import { writeWhole } from "../../core/write-whole";
import type { Manifest } from "../manifest";

/** Writes the report as a page, and the manifest as JSON beside it: the same name, `.json`. */
export function writeReport(manifest: Manifest, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, reportHtml(manifest));
  writeWhole(file.replace(/\.html$/, ".json"), reportJson(manifest));
}

/** The manifest as text, for other programs. */
export function reportJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
