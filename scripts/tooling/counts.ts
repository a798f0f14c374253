import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./shell";

/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A command that runs Vitest, made to write its counts to a file as well. */
export function counted(command: readonly string[], name: string): string[] {
  rmSync(fileOf(name), { force: true });
  const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${fileOf(name)}`];
  return command.includes("--") ? [...command, ...args] : [...command, "--", ...args];
}

/** What the last run wrote; nothing when it died before. */
export function countsOf(name: string): Counts {
  try {
    const report = JSON.parse(readFileSync(fileOf(name), "utf8")) as Record<string, number>;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function fileOf(name: string): string {
  return join(ROOT, ".build", "tests", `${name}.json`);
}
