import { join } from "node:path";
import type { Ran } from "../../scripts/tooling/shell";
import { captured, ROOT } from "../../scripts/tooling/shell";
import { runCommandLine } from "../../src/cli/command-line";
import type { Environment } from "../../src/cli/environment";

export type { Ran };

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
  return captured([command, ...args], { cwd: directory, env: { ...process.env, ...env } });
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
