import type { Interface } from "node:readline";
import { createInterface } from "node:readline";

/**
 * Lines from a terminal, asked for one by one.
 *
 * Node's own reader, and no library of prompts: of those that are kept up, all are ES modules alone by now, which a CommonJS program cannot require on Node
 * 20.9; and lists that are answered by a number or a name need no more, also for who listens to the screen or pipes the answers in.
 */
export class Terminal {
  private reader: Interface | undefined;
  /** Lines that came before they were asked for. */
  private readonly lines: string[] = [];
  private waiting: ((line: string | undefined) => void) | undefined;
  private hasEnded = false;

  public constructor(private readonly input: NodeJS.ReadableStream, private readonly output: NodeJS.WritableStream) {}

  /** Asks, and gives the line; undefined after the end of the input, or an interrupt. */
  public async ask(question: string): Promise<string | undefined> {
    this.reader ??= this.open();
    this.reader.setPrompt(question);
    this.reader.prompt();
    const known = this.lines.shift();
    if (known !== undefined || this.hasEnded) {
      return known;
    }
    return new Promise((resolve) => (this.waiting = resolve));
  }

  /** Lets the process end. */
  public close(): void {
    this.reader?.close();
  }

  private open(): Interface {
    return createInterface({ input: this.input, output: this.output })
      .on("line", (line) => this.give(line))
      .on("SIGINT", () => this.close())
      .on("close", () => {
        this.hasEnded = true;
        this.give(undefined);
      });
  }

  private give(line: string | undefined): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) {
      waiting(line);
    } else if (line !== undefined) {
      this.lines.push(line);
    }
  }
}
