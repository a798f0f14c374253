import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./shell";

/** The version that a package of this repository says it has. */
export function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as { version: string }).version;
}

/**
 * What keeps the version from being released as it is: packages that differ, a change log that does not know it.
 *
 * @param changelog the text of CHANGELOG.md
 */
export function releaseFaults(version: string, others: Record<string, string>, changelog: string): string[] {
  const differing = Object.entries(others).filter(([, other]) => other !== version);
  const escaped = version.replace(/\./g, "\\.");
  return [
    ...differing.map(([name, other]) => `${name} has version ${other}, archipel ${version}; they are released together`),
    ...new RegExp(`^## ${escaped} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, "m").test(changelog) ? [] : [`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)"`],
  ];
}
