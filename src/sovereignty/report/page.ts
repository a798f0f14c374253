import type { Manifest } from "../manifest";

/** The report as a page. */
export function reportHtml(manifest: Manifest): string {
  return `<!doctype html>\n<html lang="en"><title>Sovereignty</title><pre>${JSON.stringify(manifest, null, 2).replace(/</g, "&lt;")}</pre></html>\n`;
}
