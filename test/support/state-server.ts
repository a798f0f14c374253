import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Keeps one state in memory, by the protocol of the backend `http`. Into a file the engine writes the whole state after each resource, which takes
 * most of the time of a large stack; to any other backend only now and then. Whoever names its address as that of the lock, too, gets one.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/http
 */
export class StateServer {
  /** Starts one on a free port of the loopback interface. */
  public static async start(): Promise<StateServer> {
    let state: Buffer | undefined;
    let lock: Buffer | undefined;
    const server = createServer((request, response) => {
      const body: Buffer[] = [];
      request.on("data", (chunk: Buffer) => body.push(chunk));
      request.on("end", () => {
        if (request.method === "LOCK" || request.method === "UNLOCK") {
          const isTaken = request.method === "LOCK" && lock !== undefined;
          response.writeHead(isTaken ? 423 : 200).end(isTaken ? lock : undefined);
          lock = isTaken ? lock : request.method === "LOCK" ? Buffer.concat(body) : undefined;
          return;
        }
        if (request.method === "GET") {
          response.writeHead(state === undefined ? 404 : 200).end(state);
          return;
        }
        state = request.method === "DELETE" ? undefined : Buffer.concat(body);
        response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    server.unref();
    const { port } = server.address() as AddressInfo;
    return new StateServer(`http://127.0.0.1:${port}/state`, () => server.close());
  }

  private constructor(
    public readonly address: string,
    public readonly stop: () => void,
  ) {}
}
