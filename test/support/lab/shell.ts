import { spawn, spawnSync } from "node:child_process";

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command and waits for it. @throws Error with what it said, when it fails */
export function sh(...command: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command[0]!, command.slice(1), { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`${command.join(" ")} ended with ${status}: ${stdout}${stderr}${error?.message ?? ""}`);
  }
  return stdout;
}

/** Runs a command while the program goes on. It is killed when it takes longer than told. */
export function running(command: readonly string[], seconds: number, input?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0]!, command.slice(1), { stdio: ["pipe", "pipe", "pipe"] });
    const parts = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk: Buffer) => (parts.stdout += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (parts.stderr += chunk.toString("utf8")));
    child.on("error", reject);
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 137, ...parts });
    });
    child.stdin.end(input);
  });
}

/** Waits until something holds. @throws Error when it does not within the time */
export async function until(what: string, seconds: number, holds: () => boolean | Promise<boolean>): Promise<number> {
  const start = Date.now();
  while (!(await holds())) {
    if (Date.now() - start > seconds * 1000) {
      throw new Error(`${what} did not come true within ${seconds} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return (Date.now() - start) / 1000;
}
