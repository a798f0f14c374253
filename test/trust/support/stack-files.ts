import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import type { PretendedMachine, SeenMachine } from "./machine";
import { PRETENDED } from "./machine";
import { installed, output, ROOT } from "../../../scripts/tooling/shell";

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
  /** Where the process starts. @default - the root of the checkout */
  readonly cwd?: string;
  /** Where the sources are, with a `node_modules` beside them. @default - this checkout */
  readonly checkout?: string;
}

/** Writes stacks, `example/NAME` or `cloud/NAME`, below a folder, by a process of its own; gives what the process saw of its machine. */
export async function synthesizeInto(outdir: string, names: readonly string[], run: Run = {}): Promise<SeenMachine> {
  const { env = {}, machine = {}, node, nodeArguments = [], checkout = ROOT, cwd = checkout } = run;
  const [own, tsx] = installed("tsx", "dist/cli.mjs");
  const program = ["--tsconfig", join(checkout, "tsconfig.dev.json"), join(checkout, "test", "trust", "support", "synthesize-stacks.ts")];
  const command = [node ?? own!, ...nodeArguments, tsx!, ...program, outdir, ...names];
  const printed = await output(command, { cwd, env: { ...process.env, ...env, [PRETENDED]: JSON.stringify(machine) } });
  return JSON.parse(printed.trim().split("\n").pop()!) as SeenMachine;
}

/** The sources of this checkout in another place, with the same dependencies. */
export function copyCheckout(folder: string): string {
  const parts = ["src", "l1", "l1-runtime", "schemas", "test", "examples", "scripts", "package.json", "tsconfig.json", "tsconfig.dev.json"];
  parts.forEach((part) => cpSync(join(ROOT, part), join(folder, part), { recursive: true }));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The text of every file below a folder, by its path there. The folder's own place stands in no text: a program without a backend has its state beside it. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(folder, path), readFileSync(path, "utf8").replaceAll(folder, "/folder")] as const;
  }));
}

/** The calls that led to a warning, which cdktf writes into its own manifest: they name the places of source files, and Node spells some calls otherwise in other versions. */
const TRACE = /"stacktrace": \[\n(?:\s+".*",?\n)*\s+\]/g;

/** The same files without those calls, to be compared with those of another machine. */
export function withoutTraces(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, text.replace(TRACE, '"stacktrace": []')]));
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
