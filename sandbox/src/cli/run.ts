import { spawn } from "node:child_process";
import { constants } from "node:os";
import { Sandbox } from "../sandbox";

const FORWARDED: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** What a terminal sends to the command by itself: passed on again, it would count twice, and Terraform takes a second interrupt for "at once". */
const SENT_BY_TERMINAL: readonly NodeJS.Signals[] = ["SIGINT"];
const NOT_FOUND = 127;

/** Runs a command beside a sandbox, and returns its exit code (as a shell has it, for a command that a signal ended). */
export async function run(command: readonly string[], world: string, schemas?: string): Promise<number> {
  const sandbox = await Sandbox.start({ world, ...(schemas === undefined ? {} : { schemas }) });
  const [file, ...rest] = command;
  const child = spawn(file!, rest, { stdio: "inherit", env: { ...process.env, ...sandbox.env } });
  const forward = (signal: NodeJS.Signals) => {
    if (!(process.stdin.isTTY && SENT_BY_TERMINAL.includes(signal))) {
      child.kill(signal);
    }
  };
  FORWARDED.forEach((signal) => process.on(signal, forward));
  try {
    return await new Promise<number>((resolve) => {
      child.on("error", (error) => {
        process.stderr.write(`archipel-sandbox: ${file} could not be started: ${error.message}\n`);
        resolve(NOT_FOUND);
      });
      child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    FORWARDED.forEach((signal) => process.off(signal, forward));
    sandbox.stop();
  }
}
