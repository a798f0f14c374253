import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const CLI = join(dirname(createRequire(__filename).resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf.js");

/** Runs cdktf's command line, and gives what it printed; a failure throws with all of it. */
export function runCdktf(
  args: readonly string[],
  directory: string,
  env: Readonly<Record<string, string>>,
  engine: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: directory,
      env: { ...process.env, CI: "1", CHECKPOINT_DISABLE: "1", TERRAFORM_BINARY_NAME: engine, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(new Error(`cdktf ${args.join(" ")} ended with ${code}:\n${output}`));
      }
    });
  });
}
