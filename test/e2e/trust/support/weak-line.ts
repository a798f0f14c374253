import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";

/** What a line does to those who speak over it. */
export type Weakness =
  /** It lets nothing through: whoever connects is cut off. */
  | { readonly cut: true }
  /** It carries a request there, and cuts the answer off: the next of these methods, after so many that it lets through. */
  | { readonly losesAnswerTo: RegExp; readonly after: number };

/** A TCP proxy of this machine in front of a server. It is whole until it is told otherwise. */
export class WeakLine {
  /** Starts one on a free port of the loopback interface. */
  public static async to(port: number): Promise<WeakLine> {
    const line = new WeakLine(port);
    await new Promise<void>((resolve) => line.server.listen(0, "127.0.0.1", resolve));
    line.server.unref();
    return line;
  }

  /** How many answers were lost. */
  public lost = 0;
  private weakness?: Weakness;
  private passed = 0;
  private readonly clients = new Set<Socket>();
  private readonly server = createServer((client) => this.carry(client));

  private constructor(private readonly target: number) {}

  /** Where it listens. */
  public get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Makes it weak. What is under way over a line that is cut is cut off, too. */
  public weaken(weakness: Weakness): void {
    this.weakness = weakness;
    this.passed = 0;
    if ("cut" in weakness) {
      this.clients.forEach((client) => client.destroy());
    }
  }

  /** Makes it whole again. */
  public mend(): void {
    this.weakness = undefined;
  }

  public stop(): void {
    this.server.close();
    this.clients.forEach((client) => client.destroy());
  }

  private carry(client: Socket): void {
    if (this.weakness !== undefined && "cut" in this.weakness) {
      client.destroy();
      return;
    }
    const server = connect(this.target, "127.0.0.1");
    let loses = false;
    this.clients.add(client);
    const end = (): void => {
      client.destroy();
      server.destroy();
      this.clients.delete(client);
    };
    client.on("data", (chunk: Buffer) => {
      loses ||= this.losesAnswerTo(chunk);
      server.write(chunk);
    });
    server.on("data", (chunk: Buffer) => {
      if (loses) {
        this.lost += 1;
        end();
        return;
      }
      client.write(chunk);
    });
    for (const socket of [client, server]) {
      socket.on("error", end);
      socket.on("close", end);
    }
  }

  /** A request begins a chunk: clients of HTTP/1.1 wait for the answer before they send the next. One answer is lost, then the line is whole. */
  private losesAnswerTo(chunk: Buffer): boolean {
    const { weakness } = this;
    if (weakness === undefined || "cut" in weakness || !weakness.losesAnswerTo.test(chunk.toString("latin1", 0, 200))) {
      return false;
    }
    if (this.passed < weakness.after) {
      this.passed += 1;
      return false;
    }
    this.mend();
    return true;
  }
}
