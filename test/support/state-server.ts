import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Keeps one state in memory, by the protocol of the backend `http`, with locks for whoever asks for them. Into a file the engine writes the whole state after
 * each resource, which takes most of the time of a large stack; to any other backend only now and then.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/http
 */
export class StateServer {
  /** Starts one on a free port of the loopback interface. */
  public static async start(): Promise<StateServer> {
    const kept = new StateServer();
    const server = createServer((request, response) => {
      const body: Buffer[] = [];
      request.on("data", (chunk: Buffer) => body.push(chunk));
      request.on("end", () => {
        const { code, answer } = kept.answer(request.method ?? "", Buffer.concat(body));
        response.writeHead(code).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    server.unref();
    const { port } = server.address() as AddressInfo;
    kept.address = `http://127.0.0.1:${port}/state`;
    kept.stop = () => server.close();
    return kept;
  }

  public address = "";
  public stop: () => void = () => undefined;
  /** Which request is answered with an error, counted from 1, from now on. */
  public failing = 0;
  private state?: Buffer;
  private held?: Buffer;

  private constructor() {}

  /** The id of the lock that somebody holds. */
  public get lockId(): string | undefined {
    return this.held && (JSON.parse(this.held.toString("utf8")) as { ID: string }).ID;
  }

  private answer(method: string, body: Buffer): { readonly code: number; readonly answer?: Buffer } {
    this.failing -= 1;
    if (this.failing === 0) {
      return { code: 500 };
    }
    if (method === "GET") {
      return { code: this.state === undefined ? 404 : 200, answer: this.state };
    }
    if (method === "LOCK") {
      const answer = this.held;
      this.held ??= body;
      return answer === undefined ? { code: 200 } : { code: 423, answer };
    }
    if (method === "UNLOCK") {
      this.held = undefined;
    } else {
      this.state = method === "DELETE" ? undefined : body;
    }
    return { code: 200 };
  }
}
