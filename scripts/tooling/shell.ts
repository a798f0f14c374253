import type { SpawnOptions } from "node:child_process";
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/** The root of the repository. */
export const ROOT = resolve(__dirname, "..", "..");

/** The command line of a package that is installed here, run by this Node without npx. */
export function installed(packageName: string, script: string, ...args: string[]): string[] {
  return [process.execPath, join(ROOT, "node_modules", packageName, script), ...args];
}

/** Runs a command with its output shown; gives its exit code. */
export function run(command: string[], options: SpawnOptions = {}): Promise<number> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("close", (code, signal) => fulfil(code ?? (signal ? 1 : 0)));
  });
}

/** What a command printed, and what it ended with: nothing when a signal ended it. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command, and gives what it printed, however it ended. */
export function captured(command: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { cwd: ROOT, ...options, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout!.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr!.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => fulfil({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }));
  });
}

/** Runs a command and gives what it printed; a failure throws with what it printed on standard error. */
export async function output(command: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, out, err } = await captured(command, options);
  if (code !== 0) {
    throw new Error(`${command.join(" ")} ended with ${code}: ${err.trim()}`);
  }
  return out;
}

/** `1.4 s` since the given time. */
export function since(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
