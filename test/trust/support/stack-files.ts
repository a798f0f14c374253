import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { installed, output, ROOT } from "../../../scripts/tooling/shell";
import type { PretendedMachine, SeenMachine } from "./machine";
import { PRETENDED } from "./machine";

/** How a process is run that writes stacks. */
export interface Run {
  /** @default - as here */
  readonly env?: NodeJS.ProcessEnv;
  /** @default - the real machine */
  readonly machine?: PretendedMachine;
  /** Node itself. @default - this one */
  readonly node?: string;
  /** Arguments of Node. @default - none */
  readonly nodeArguments?: readonly string[];
  /** Where the process starts. @default - the root of this checkout */
  readonly cwd?: string;
}

/** Writes stacks, `example/NAME` or `cloud/NAME`, below a folder, by a process of its own; gives what the process saw of its machine. */
export async function synthesizeInto(outdir: string, names: readonly string[], { env = {}, machine = {}, node, nodeArguments = [], cwd = ROOT }: Run = {}): Promise<SeenMachine> {
  const [own, tsx] = installed("tsx", "dist/cli.mjs");
  const program = ["--tsconfig", join(ROOT, "tsconfig.dev.json"), join(ROOT, "test", "trust", "support", "synthesize-stacks.ts")];
  const command = [node ?? own!, ...nodeArguments, tsx!, ...program, outdir, ...names];
  const printed = await output(command, { cwd, env: { ...process.env, ...env, [PRETENDED]: JSON.stringify(machine) } });
  return JSON.parse(printed.trim().split("\n").pop()!) as SeenMachine;
}

/** The text of every file below a folder, by its path there. The folder's own place stands in no text: a program without a backend has its state beside it. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(folder, path), readFileSync(path, "utf8").replaceAll(folder, "/folder")] as const;
  }));
}

/** How two folders differ: files that one lacks, and the first lines that are not the same. */
export function differencesOf(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
    const [left, right] = [one.get(path), other.get(path)];
    if (left === undefined || right === undefined) {
      return [`${path} is only in ${left === undefined ? "the second" : "the first"}`];
    }
    if (left === right) {
      return [];
    }
    const [lines, others] = [left.split("\n"), right.split("\n")];
    const at = lines.findIndex((line, index) => line !== others[index]);
    return [`${path}:${at + 1}: ${lines[at]} | ${others[at]}`];
  });
}

/** One text for all files. */
export function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  [...files].sort(([one], [other]) => (one < other ? -1 : 1)).forEach(([path, text]) => hash.update(`${path}\0${text}\0`));
  return hash.digest("hex");
}
