import { spawn } from "node:child_process";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli/command-line";
import type { Environment } from "../../src/cli/environment";

const ROOT = join(__dirname, "..", "..");

/** What a command printed, and what it ended with. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The folder of one of the programs in test/cli/programs. */
export function programFolder(name: string): string {
  return join(ROOT, "test", "cli", "programs", name);
}

/** Runs the real command, as it was built, in a folder. */
export function archipel(args: readonly string[], directory: string = ROOT, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return spawned(process.execPath, [join(ROOT, "lib", "cli", "main.js"), ...args], directory, env);
}

/** Runs a program, and gives what it printed. */
export function spawned(command: string, args: readonly string[], directory: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: directory, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

/** Runs a command in this process, in surroundings that a test chooses. */
export async function inProcess(args: readonly string[], around: Partial<Environment> = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await runCommandLine(args, {
    directory: ROOT,
    variables: process.env,
    atlas: [],
    colour: false,
    width: 100,
    print: (text) => (out += text),
    say: (text) => (err += text),
    ...around,
  });
  return { code, out, err };
}
