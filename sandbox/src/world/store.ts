import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { replay, Snapshot, type WorldChange } from "./changes";
import { acquire } from "./lock";
import type { WorldData } from "./model";

/** An empty world. */
export function emptyWorld(): WorldData {
  return { format: 1, objects: {}, leases: [], graves: [], faults: [], counter: 0 };
}

/** What is appended to the file before it is written anew as a whole, if that is more than the whole was. */
const MANY_BYTES = 256 * 1024;

/** The world as this process knows it. */
interface Known {
  /** Tells one version of the file from another. */
  readonly mark: string;
  readonly data: WorldData;
  /** What is in the file. */
  readonly written: Snapshot;
  /** How long the file's first line is, and the rest; none unless this process was the last to write. */
  readonly bytes?: { readonly whole: number; readonly added: number };
}

/**
 * The world's file: the whole world as JSON in its first line, and what was changed since in one line for each change, until the whole
 * is written anew. A process that changes it time and again, as nobody else does, only appends: else the time of a large deployment
 * would grow with the square of its size. Wholes are written atomically (a temporary file, renamed); a line counts once it has its
 * end; a lock file keeps other processes out meanwhile. All is synchronous on purpose: within a process nothing can come between the
 * reading and the writing.
 */
export class WorldStore {
  private known: Known | undefined;

  public constructor(public readonly file: string) {}

  /** The world as it is now. Treat it as frozen. */
  public read(): WorldData {
    return this.current()?.data ?? emptyWorld();
  }

  /**
   * Changes the world: `change` gets the present data, may alter it, and what is different is written unless `change` throws.
   * @throws when the lock cannot be had within 30 seconds.
   */
  public update<T>(change: (data: WorldData) => T): T {
    mkdirSync(dirname(this.file), { recursive: true });
    return this.locked(() => {
      const known = this.current();
      const data = known?.data ?? emptyWorld();
      const result = change(data);
      this.write(data, known);
      return result;
    });
  }

  /** Writes the whole anew, where changes follow it: the file is plain JSON then. */
  public settle(): void {
    if (this.known?.bytes?.added) {
      this.locked(() => {
        const known = this.current();
        if (known?.bytes?.added) {
          this.writeWhole(known.data, known.written);
        }
      });
    }
  }

  private locked<T>(work: () => T): T {
    const lock = `${this.file}.lock`;
    acquire(lock);
    try {
      return work();
    } catch (error) {
      this.known = undefined; // half-made changes must not be seen
      throw error;
    } finally {
      unlinkSync(lock);
    }
  }

  private current(): Known | undefined {
    const mark = this.mark();
    if (mark !== undefined && this.known?.mark !== mark) {
      const data = this.parse();
      this.known = { mark, data, written: new Snapshot(data) };
    }
    return mark === undefined ? undefined : this.known;
  }

  private write(data: WorldData, known: Known | undefined): void {
    const change = known?.written.renew(data);
    if (known && !change) {
      return;
    }
    const line = change && `${JSON.stringify(change)}\n`;
    const bytes = known?.bytes;
    if (!line || !bytes || bytes.added + line.length > Math.max(bytes.whole, MANY_BYTES)) {
      this.writeWhole(data, known?.written ?? new Snapshot(data));
      return;
    }
    appendFileSync(this.file, line);
    this.known = { mark: this.mark()!, data, written: known.written, bytes: { whole: bytes.whole, added: bytes.added + line.length } };
  }

  private writeWhole(data: WorldData, written: Snapshot): void {
    const temporary = `${this.file}.${process.pid}.tmp`;
    const whole = `${JSON.stringify(data)}\n`;
    writeFileSync(temporary, whole);
    renameSync(temporary, this.file);
    this.known = { mark: this.mark()!, data, written, bytes: { whole: whole.length, added: 0 } };
  }

  private parse(): WorldData {
    const text = readFileSync(this.file, "utf8");
    const [whole = "", ...changes] = text.split(/\n(?=\{)/);
    const data = JSON.parse(whole) as Partial<WorldData>;
    if (data.format !== 1) {
      throw new Error(`${this.file} is not a world of this sandbox. Remove it, or name another directory with --world.`);
    }
    // A last line without an end is being written, or its process died.
    const ended = text.endsWith("\n") ? changes : changes.slice(0, -1);
    ended.forEach((line) => replay(data as WorldData, JSON.parse(line) as WorldChange));
    return data as WorldData;
  }

  /** Tells one version of the file from another without reading it. */
  private mark(): string | undefined {
    const stat = statSync(this.file, { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.ino}:${stat.mtimeNs}:${stat.size}`;
  }
}
