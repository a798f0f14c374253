import { closeSync, openSync, statSync, unlinkSync, writeFileSync } from "node:fs";

const LOCK_TIMEOUT_MS = 30_000;
const LOCK_POLL_MS = 3;
const LOCK_ABANDONED_MS = 10_000;

/**
 * Waits until the lock file is this process's own. Whoever has it removes it.
 * @throws when it cannot be had within 30 seconds.
 */
export function acquire(lock: string): void {
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
