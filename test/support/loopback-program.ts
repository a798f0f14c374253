import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const LOOPBACK = "127.0.0.1";
const PATIENCE_MS = 60_000;

/** What serves on this machine. */
export interface LoopbackOptions {
  /** The program. */
  readonly program: string;
  /** Its arguments. */
  readonly args: (host: string, port: string) => readonly string[];
  /** What it answers once it is there. */
  readonly path: string;
}

/** A program that serves HTTP on a free port of this machine. */
export class LoopbackProgram {
  /** Whether a program can be started. */
  public static isAvailable(program: string): boolean {
    return spawnSync(program, ["--help"], { stdio: "ignore" }).error === undefined;
  }

  /** Starts it, and waits until it answers. @throws Error when it ends before, or never answers */
  public static async start({ program, args, path }: LoopbackOptions): Promise<LoopbackProgram> {
    const port = String(await freePort());
    const started = new LoopbackProgram(spawn(program, args(LOOPBACK, port), { stdio: "ignore" }), `http://${LOOPBACK}:${port}`);
    try {
      await started.answers(program, path);
    } catch (error) {
      started.stop();
      throw error;
    }
    return started;
  }

  private constructor(
    private readonly child: ChildProcess,
    /** Where it is. */
    public readonly url: string,
  ) {}

  public stop(): void {
    this.child.kill();
  }

  private async answers(program: string, path: string): Promise<void> {
    let failure: Error | undefined;
    this.child.once("error", (error) => {
      failure = error;
    });
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(50)) {
      if (failure !== undefined || this.child.exitCode !== null) {
        throw new Error(`${program} ended before it answered: ${failure?.message ?? this.child.exitCode}`);
      }
      if (await fetch(`${this.url}${path}`).then(() => true, () => false)) {
        return;
      }
    }
    throw new Error(`${program} does not answer on ${this.url}.`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, LOOPBACK, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
