import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "..", "..", ".build");

/** The part of a test's context that is used. */
interface Skippable {
  skip(note?: string): void;
}

/** Says loudly what was not run, and why; the list is also in `.build/skipped.txt`. */
export function notRun(what: string, why: string): void {
  const line = `NOT RUN: ${what}: ${why.replace(/\s+/g, " ")}`;
  console.warn(`!! ${line}`);
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, "skipped.txt"), `${line}\n`);
}

/** Skips a test, and says loudly what was not run, and why. */
export function skipped(context: Skippable, what: string, why: string): void {
  notRun(what, why);
  context.skip(why.slice(0, 200));
}
