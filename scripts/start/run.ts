import { spawn } from "node:child_process";

/** How a command is run. */
export interface RunOptions {
  readonly cwd: string;
  /** Shows the output only when the command fails. */
  readonly quiet?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command and gives back what it printed; throws when it fails. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, CHECKPOINT_DISABLE: "1", CI: "1", ...options.environment },
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
    });
    let output = "";
    let errors = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(new Error(`${command} ${args.join(" ")} failed (${code})\n${output}${errors}`));
      }
    });
  });
}
