import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Released } from "./released";
import { installed, ROOT } from "../tooling/shell";

/** Breaks that were decided on: keys of jsii-diff, each with its reason in a comment above it. */
export const ACCEPTED = join(ROOT, "api", "accepted-breaks.txt");

/**
 * What programs written for the released library could no longer do with the given assembly, in the words of jsii-diff;
 * empty if nothing. New things are no breaks.
 *
 * @param updated the folder of the newer assembly; that of this checkout unless said
 * @param accepted the file of accepted breaks
 */
export function breaksSince(released: Released, updated = ROOT, accepted = ACCEPTED): string[] {
  // Within the checkout, as an assembly finds those that it depends on by walking up.
  const folder = join(ROOT, ".build", "api", "released");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".jsii"), JSON.stringify(released.assembly));
  writeFileSync(join(folder, "package.json"), readFileSync(join(ROOT, "package.json"))); // its dependencies lead to their assemblies
  const args = ["--error-on", "all", "--keys", ...existsSync(accepted) ? ["--ignore-file", accepted] : [], folder, updated];
  const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20" };
  const [program, ...rest] = installed("jsii-diff", "bin/jsii-diff", ...args) as [string, ...string[]];
  const done = spawnSync(program, rest, { cwd: ROOT, env, encoding: "utf8" });
  const lines = `${done.stdout}${done.stderr}`.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("!!"));
  if (done.status === 0) {
    return [];
  }
  const breaks = lines.filter((line) => line.startsWith("err"));
  if (breaks.length === 0) {
    throw new Error(`jsii-diff failed: ${lines.join("\n")}`);
  }
  return breaks;
}
