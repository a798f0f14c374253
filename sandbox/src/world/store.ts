import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { WorldData } from "./model";

const LOCK_TIMEOUT_MS = 30_000;
const LOCK_POLL_MS = 3;
const LOCK_ABANDONED_MS = 10_000;

/** An empty world. */
export function emptyWorld(): WorldData {
  return { format: 1, objects: {}, leases: [], graves: [], faults: [], counter: 0 };
}

/**
 * The world's file. Writes are whole and atomic (a temporary file, renamed); a lock file keeps other processes out meanwhile.
 * All is synchronous on purpose: within a process nothing can come between the reading and the writing.
 */
export class WorldStore {
  private cached: { readonly mark: string; readonly data: WorldData } | undefined;

  public constructor(public readonly file: string) {}

  /** The world as it is now. Treat it as frozen. */
  public read(): WorldData {
    const mark = this.mark();
    if (mark === undefined) {
      return emptyWorld();
    }
    if (this.cached?.mark !== mark) {
      this.cached = { mark, data: this.parse() };
    }
    return this.cached.data;
  }

  /**
   * Changes the world: `change` gets the present data, may alter it, and it is written unless `change` throws.
   * @throws when the lock cannot be had within 30 seconds.
   */
  public update<T>(change: (data: WorldData) => T): T {
    mkdirSync(dirname(this.file), { recursive: true });
    const lock = `${this.file}.lock`;
    acquire(lock);
    try {
      const data = this.read();
      const result = change(data);
      const temporary = `${this.file}.${process.pid}.tmp`;
      writeFileSync(temporary, JSON.stringify(data));
      renameSync(temporary, this.file);
      this.cached = { mark: this.mark()!, data };
      return result;
    } catch (error) {
      this.cached = undefined; // half-made changes must not be seen
      throw error;
    } finally {
      unlinkSync(lock);
    }
  }

  private parse(): WorldData {
    const data = JSON.parse(readFileSync(this.file, "utf8")) as Partial<WorldData>;
    if (data.format !== 1) {
      throw new Error(`${this.file} is not a world of this sandbox. Remove it, or name another directory with --world.`);
    }
    return data as WorldData;
  }

  /** Tells one version of the file from another without reading it. */
  private mark(): string | undefined {
    const stat = statSync(this.file, { bigint: true, throwIfNoEntry: false });
    return stat && `${stat.ino}:${stat.mtimeNs}:${stat.size}`;
  }
}

function acquire(lock: string): void {
  const started = Date.now();
  for (;;) {
    try {
      const handle = openSync(lock, "wx");
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw error;
      }
    }
    if (isAbandoned(lock)) {
      removeIfThere(lock);
    } else if (Date.now() - started > LOCK_TIMEOUT_MS) {
      throw new Error(`Another process has held ${lock} for more than ${LOCK_TIMEOUT_MS / 1000} s. If there is none, remove the file.`);
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS);
    }
  }
}

/** A lock is held for milliseconds; one that is seconds old belongs to a process that died. */
function isAbandoned(lock: string): boolean {
  const stat = statSync(lock, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > LOCK_ABANDONED_MS;
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw error;
    }
  }
}
