import { spawn } from "node:child_process";
import { Failure } from "../failure";

/** How each package manager installs, without talk. */
export const INSTALL: Readonly<Record<string, readonly string[]>> = {
  npm: ["install", "--no-audit", "--no-fund", "--loglevel=error"],
  pnpm: ["install"],
};

/** Installs what a project needs; what is printed goes to the standard error. @throws Failure when it ends badly: what was written stays */
export async function install(folder: string, packageManager: string): Promise<void> {
  const code = await run(packageManager, INSTALL[packageManager], folder, "inherit");
  if (code !== 0) {
    throw new Failure(`the project is written, but "${packageManager} install" ended with ${code ?? "an error"}; run it again in ${folder}`);
  }
}

/** Makes a git repository of a folder that is in none; nothing is said where there is no git. */
export async function beginHistory(folder: string): Promise<void> {
  if ((await run("git", ["rev-parse", "--is-inside-work-tree"], folder, "ignore")) !== 0) {
    await run("git", ["init", "--quiet"], folder, "ignore");
  }
}

/** Gives the exit code; undefined when there is no such program. */
function run(program: string, args: readonly string[], folder: string, shown: "inherit" | "ignore"): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: shown === "ignore" ? "ignore" : ["ignore", 2, 2],
      shell: process.platform === "win32", // npm is a script there
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code ?? undefined));
  });
}
