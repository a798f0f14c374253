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

/** Runs a command, and gives its exit code with all that it printed. */
export function captured(command: string[], options: SpawnOptions = {}): Promise<{ readonly code: number; readonly text: string }> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { cwd: ROOT, ...options, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    [child.stdout!, child.stderr!].forEach((stream) => stream.on("data", (chunk: Buffer) => chunks.push(chunk)));
    child.on("error", reject);
    child.on("close", (code) => fulfil({ code: code ?? 1, text: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** Runs a command and gives what it printed; a failure throws with what it printed on standard error. */
export function output(command: string[], options: SpawnOptions = {}): Promise<string> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, { cwd: ROOT, ...options, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout!.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr!.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        fulfil(Buffer.concat(out).toString("utf8"));
      } else {
        reject(new Error(`${command.join(" ")} ended with ${code}: ${Buffer.concat(err).toString("utf8").trim()}`));
      }
    });
  });
}

/** `1.4 s` since the given time. */
export function since(start: number): string {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
