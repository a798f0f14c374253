import { readFileSync } from "node:fs";

/** A file's text; none when there is no such file. */
export function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
