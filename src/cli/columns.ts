import { plainLine } from "../core/text";

/** Rows as text, in columns that stand below each other. */
export function columns(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(plainLine));
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  return rows.map((row) => `${row.map((cell, index) => cell.padEnd(widths[index])).join("  ").trimEnd()}\n`).join("");
}

/** Data as other programs read it. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
