import { existsSync, readFileSync } from "node:fs";
import type { IConstruct } from "constructs";
import { CodedError } from "./coded-error";
import { writeWhole } from "./write-whole";

/** What a record is called. */
export interface RecordTitle {
  /** The property of the file that holds the entries. */
  readonly key: string;
  /** For messages: `the record of what was placed where`. */
  readonly title: string;
}

/**
 * What earlier runs of a program decided, by construct path: kept in a file beside the program, or, without a path, in memory. It is written when a synth went well.
 */
export class RecordFile<T> {
  private readonly noted = new Map<string, T>();
  private readonly apps = new Set<IConstruct>();
  private entries: ReadonlyMap<string, T>;

  public constructor(
    private readonly title: RecordTitle,
    private readonly path?: string,
    given: ReadonlyMap<string, T> = new Map(),
  ) {
    this.entries = path === undefined ? given : this.read(path);
  }

  /** What was decided for a construct, if anything was. */
  public get(constructPath: string): T | undefined {
    return this.noted.get(constructPath) ?? this.entries.get(constructPath);
  }

  /** Notes what is decided for a construct. */
  public note(construct: IConstruct, value: T): void {
    this.noted.set(construct.node.path, value);
    const app = construct.node.root;
    if (!this.apps.has(app)) {
      this.apps.add(app);
      // The validations of the app itself come last, when all stacks are written.
      app.node.addValidation({ validate: () => this.write() });
    }
  }

  private write(): string[] {
    if (this.path === undefined) {
      this.entries = new Map([...this.entries, ...this.noted]);
      return [];
    }
    // Read again, as another record may be of the same file.
    const sorted = [...this.read(this.path), ...this.noted].sort(([one], [other]) => (one < other ? -1 : 1));
    const text = `${JSON.stringify({ [this.title.key]: Object.fromEntries(sorted) }, undefined, 2)}\n`;
    if (!existsSync(this.path) || readFileSync(this.path, "utf8") !== text) {
      writeWhole(this.path, text);
    }
    return [];
  }

  private read(path: string): Map<string, T> {
    if (!existsSync(path)) {
      return new Map();
    }
    try {
      const entries = (JSON.parse(readFileSync(path, "utf8")) as Record<string, Record<string, T>>)[this.title.key];
      return new Map(Object.entries(entries));
    } catch (error) {
      throw new CodedError("ARCHIPEL_RECORD_UNREADABLE", `${path}, ${this.title.title}, cannot be read: ${(error as Error).message}; restore it from version control`);
    }
  }
}
