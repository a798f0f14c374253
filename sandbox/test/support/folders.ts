import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];
afterAll(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A fresh folder that goes when the test file is done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "archipel-sandbox-"));
  made.push(folder);
  return folder;
}
