import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const LOOPBACK = "127.0.0.1";
/** Nobody's: the mock takes any. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
const PATIENCE_MS = 15_000;

/** A mock of Scaleway's API on this machine, with nothing in it at first and nothing left of it at the end. */
export class Mockway {
  /** The program: what ARCHIPEL_E2E_MOCKWAY names, else `mockway` of the PATH. */
  public static readonly program = process.env.ARCHIPEL_E2E_MOCKWAY ?? "mockway";

  /** Whether it can be started. */
  public static isAvailable(): boolean {
    return spawnSync(Mockway.program, ["--help"], { stdio: "ignore" }).error === undefined;
  }

  /** Starts it on a free port, and waits until it answers. */
  public static async start(): Promise<Mockway> {
    const port = await freePort();
    const child = spawn(Mockway.program, ["--port", String(port)], { stdio: "ignore" });
    const mock = new Mockway(child, `http://${LOOPBACK}:${port}`);
    try {
      await mock.answers();
    } catch (error) {
      mock.stop();
      throw error;
    }
    return mock;
  }

  /** What the provider needs to find it; it wins over what the environment and Scaleway's own configuration file say. */
  public readonly env: Readonly<Record<string, string>>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {
    this.env = {
      SCW_API_URL: url,
      SCW_ACCESS_KEY: "SCWXXXXXXXXXXXXXXXXX",
      SCW_SECRET_KEY: NOBODY,
      SCW_DEFAULT_PROJECT_ID: NOBODY,
      SCW_DEFAULT_ORGANIZATION_ID: NOBODY,
    };
  }

  public stop(): void {
    this.child.kill();
  }

  private async answers(): Promise<void> {
    let failure: Error | undefined;
    this.child.once("error", (error) => {
      failure = error;
    });
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(50)) {
      if (failure !== undefined || this.child.exitCode !== null) {
        throw new Error(`${Mockway.program} ended before it answered: ${failure?.message ?? this.child.exitCode}`);
      }
      if (await fetch(`${this.url}/mock/state`).then(() => true, () => false)) {
        return;
      }
    }
    throw new Error(`${Mockway.program} does not answer on ${this.url}.`);
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
