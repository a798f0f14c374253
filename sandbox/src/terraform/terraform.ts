import { spawn, spawnSync } from "node:child_process";
import { engineOnPath } from "./engine";
import { readReport, type Report } from "./messages";

/** How a run ended, and what it said. */
export interface Outcome extends Report {
  readonly exitCode: number;
  /** Everything that was printed. */
  readonly output: string;
  /** What a command answered: standard output alone. Remarks about the machine's own settings go to standard error. */
  readonly answer: string;
  /** True when the plan foresees no change. */
  readonly isEmpty: boolean;
}

/** Where and with what to run. */
export interface TerraformOptions {
  /** The folder of the configuration. */
  readonly directory: string;
  /** Variables from `Sandbox.env`. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * A program's name or path.
   *
   * @default - the engine that `TERRAFORM_BINARY_NAME` names, else `terraform`, else `tofu`, whichever is on the `PATH`
   */
  readonly engine?: string;
  /**
   * Kills the engine when it is aborted, as a machine does that is short of memory: without a word (SIGKILL).
   *
   * @default - it ends by itself
   */
  readonly killedBy?: AbortSignal;
}

/** Runs Terraform, or OpenTofu, in a folder. */
export class Terraform {
  public constructor(private readonly options: TerraformOptions) {}

  /** True when the engine can be run on this machine. */
  public static isAvailable(engine: string = "terraform"): boolean {
    return spawnSync(engine, ["version"], { stdio: "ignore" }).status === 0;
  }

  public init(): Promise<Outcome> {
    return this.run("init", "-input=false");
  }

  public plan(...more: readonly string[]): Promise<Outcome> {
    return this.run("plan", "-input=false", "-json", ...more);
  }

  public apply(...more: readonly string[]): Promise<Outcome> {
    return this.run("apply", "-input=false", "-auto-approve", "-json", ...more);
  }

  public destroy(...more: readonly string[]): Promise<Outcome> {
    return this.run("destroy", "-input=false", "-auto-approve", "-json", ...more);
  }

  /** Runs any command of the engine. */
  public run(...args: readonly string[]): Promise<Outcome> {
    const { directory, env, killedBy, engine = engineOnPath() ?? "terraform" } = this.options;
    return new Promise((resolve, reject) => {
      const child = spawn(engine, args, { cwd: directory, env: { ...process.env, TF_IN_AUTOMATION: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
      const kill = (): void => void child.kill("SIGKILL");
      killedBy?.addEventListener("abort", kill, { once: true });
      let [output, answer] = ["", ""];
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
        answer += chunk.toString("utf8");
      });
      child.stderr.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
      });
      child.on("error", reject);
      child.on("close", (code) => {
        killedBy?.removeEventListener("abort", kill);
        const report = readReport(output);
        const { created, updated, replaced, destroyed } = report.planned;
        const isEmpty = [created, updated, replaced, destroyed].every(({ length }) => length === 0);
        resolve({ exitCode: code ?? 1, output, answer, isEmpty, ...report });
      });
    });
  }
}
