import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const LOOPBACK = "127.0.0.1";
const PATIENCE_MS = 60_000;

/** An S3 server on this machine (moto's), with nothing in it at first and nothing left of it at the end. */
export class S3Server {
  /** The program: what ARCHIPEL_E2E_S3_SERVER names, else `moto_server` of the PATH. */
  public static readonly program = process.env.ARCHIPEL_E2E_S3_SERVER ?? "moto_server";

  /** Whether it can be started. */
  public static isAvailable(): boolean {
    return spawnSync(S3Server.program, ["--help"], { stdio: "ignore" }).status === 0;
  }

  /** Starts it on a free port, and waits until it answers. */
  public static async start(): Promise<S3Server> {
    const port = await freePort();
    const child = spawn(S3Server.program, ["-H", LOOPBACK, "-p", String(port)], { stdio: "ignore" });
    const server = new S3Server(child, `http://${LOOPBACK}:${port}`);
    try {
      await server.answers();
    } catch (error) {
      server.stop();
      throw error;
    }
    return server;
  }

  /** Nobody's credentials: the server takes any. */
  public readonly env: Readonly<Record<string, string>> = { AWS_ACCESS_KEY_ID: "nobody", AWS_SECRET_ACCESS_KEY: "nothing" };

  private constructor(
    private readonly child: ChildProcess,
    /** Where it is. */
    public readonly endpoint: string,
  ) {}

  /** Makes a bucket, or an object in one. */
  public async put(path: string, body = ""): Promise<void> {
    await this.ask("PUT", path, body);
  }

  /** What an object holds; nothing when it is not there. */
  public async get(path: string): Promise<string> {
    const response = await this.ask("GET", path);
    return response.ok ? response.text() : "";
  }

  /** Removes an object. */
  public async delete(path: string): Promise<void> {
    await this.ask("DELETE", path);
  }

  public stop(): void {
    this.child.kill();
  }

  /** The server asks that requests be signed, and does not look at the signature. */
  private async ask(method: string, path: string, body?: string): Promise<Response> {
    const Authorization = `AWS4-HMAC-SHA256 Credential=${this.env.AWS_ACCESS_KEY_ID}/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`;
    const response = await fetch(`${this.endpoint}/${path}`, { method, body, headers: { Authorization } });
    if (!response.ok && response.status !== 404) {
      throw new Error(`the S3 server answers ${response.status} to ${method} ${path}`);
    }
    return response;
  }

  private async answers(): Promise<void> {
    let failure: Error | undefined;
    this.child.once("error", (error) => {
      failure = error;
    });
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) {
      if (failure !== undefined || this.child.exitCode !== null) {
        throw new Error(`${S3Server.program} ended before it answered: ${failure?.message ?? this.child.exitCode}`);
      }
      if (await fetch(this.endpoint).then(() => true, () => false)) {
        return;
      }
    }
    throw new Error(`${S3Server.program} does not answer on ${this.endpoint}.`);
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
