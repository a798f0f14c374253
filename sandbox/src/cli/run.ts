import { spawn } from "node:child_process";
import { constants } from "node:os";
import { Sandbox } from "../sandbox";

const FORWARDED: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** What a terminal sends to the command by itself: passed on again, it would count twice, and Terraform takes a second interrupt for "at once". */
const SENT_BY_TERMINAL: readonly NodeJS.Signals[] = ["SIGINT"];
const NOT_FOUND = 127;

/** What a command is run with. */
export interface RunOptions {
  /** The folder of the world. */
  readonly world: string;
  /**
   * The folder of provider schemas.
   *
   * @default - those of the library
   */
  readonly schemas?: string;
  /** What is added to the context of a cdktf program. */
  readonly context: Readonly<Record<string, string>>;
}

/** Runs a command beside a sandbox, and returns its exit code (as a shell has it, for a command that a signal ended). */
export async function run(command: readonly string[], { world, schemas, context }: RunOptions): Promise<number> {
  const sandbox = await Sandbox.start({ world, ...(schemas === undefined ? {} : { schemas }) });
  const [file, ...rest] = command;
  const child = spawn(file!, rest, { stdio: "inherit", env: { ...process.env, ...sandbox.env, ...contextVariable(context) } });
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

/** How cdktf's command line hands context to a program; what the environment has already stays. */
function contextVariable(context: Readonly<Record<string, string>>): Record<string, string> {
  if (Object.keys(context).length === 0) {
    return {};
  }
  const before = JSON.parse(process.env.CDKTF_CONTEXT_JSON ?? "{}") as Record<string, unknown>;
  return { CDKTF_CONTEXT_JSON: JSON.stringify({ ...before, ...context }) };
}
