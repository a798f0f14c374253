import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Diagnostic } from "archipel-sandbox";
import { engineOnPath } from "archipel-sandbox";

/** How a run of the engine ended. */
export interface Ended {
  /** Undefined when it was killed. */
  readonly exitCode: number | undefined;
  readonly output: string;
  readonly errors: readonly Diagnostic[];
}

/** A run of the engine that can be watched, and killed: as it goes on it tells how many resources are finished. */
export class WatchedRun {
  /** Resolves when it has ended. */
  public readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private finished = 0;
  private readonly waiting: { readonly count: number; readonly go: () => void }[] = [];

  public constructor(directory: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
    this.child = spawn(engineOnPath() ?? "terraform", args, { cwd: directory, env: { ...process.env, TF_IN_AUTOMATION: "1", ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let rest = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      rest += chunk.toString("utf8");
      const lines = rest.split("\n");
      rest = lines.pop()!;
      this.count(lines);
    };
    this.child.stdout!.on("data", take);
    this.child.stderr!.on("data", take);
    this.ended = new Promise((resolve, reject) => {
      this.child.on("error", reject);
      this.child.on("close", (code) => {
        this.waiting.forEach(({ go }) => go());
        resolve({ exitCode: code ?? undefined, output, errors: errorsIn(output) });
      });
    });
  }

  /** Resolves when so many resources are finished, or it has ended. */
  public async finishes(count: number): Promise<void> {
    if (this.finished < count && this.child.exitCode === null) {
      await new Promise<void>((go) => this.waiting.push({ count, go }));
    }
  }

  /** Sends the engine a signal. */
  public signal(signal: "SIGKILL" | "SIGINT"): void {
    this.child.kill(signal);
  }

  /** Kills what the engine runs: its providers. Returns how many there were. */
  public killProviders(): number {
    const providers = childrenOf(this.child.pid!);
    providers.forEach((pid) => process.kill(pid, "SIGKILL"));
    return providers.length;
  }

  private count(lines: readonly string[]): void {
    this.finished += lines.filter((line) => line.includes('"type":"apply_complete"')).length;
    this.waiting.filter(({ count }) => count <= this.finished).forEach(({ go }) => go());
  }
}

/** Programs that a program of this machine has started, by Linux's own list. */
function childrenOf(pid: number): number[] {
  return readdirSync("/proc").filter((entry) => /^\d+$/.test(entry)).map(Number).filter((entry) => {
    try {
      return Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, "utf8"))?.[1]) === pid;
    } catch {
      return false; // it has ended meanwhile
    }
  });
}

function errorsIn(output: string): Diagnostic[] {
  return output.split("\n").filter((line) => line.includes('"@level":"error"')).flatMap((line) => {
    try {
      const { diagnostic } = JSON.parse(line) as { diagnostic?: Diagnostic };
      return diagnostic === undefined ? [] : [diagnostic];
    } catch {
      return [];
    }
  });
}
