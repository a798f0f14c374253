import type { Summary } from "../measure/statistics";

/** What one part of the benchmark found. */
export interface Part {
  readonly title: string;
  /** The first row names the columns. */
  readonly table: readonly (readonly string[])[];
  /** What was noticed, as sentences. */
  readonly notes?: readonly string[];
  /** Contributions to the JSON object of the last line. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What was not measured, and why. */
  readonly skipped?: string;
}

/** A part as Markdown, which reads well in a terminal, too. */
export function render({ title, table, notes = [], skipped }: Part): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head, ...rows] = table;
  return [
    `### ${title}`,
    "",
    ...(skipped === undefined ? [] : [`SKIPPED: ${skipped}`, ""]),
    ...(head === undefined ? [] : [line(head), rule, ...rows.map(line), ""]),
    ...notes.flatMap((note) => [note, ""]),
  ].join("\n");
}

/** `1.23 s`, `45 ms`, with the lowest and highest of the rounds. */
export function time({ median, lowest, highest }: Summary): string {
  const seconds = highest >= 10_000;
  const form = (ms: number): string => (seconds ? (ms / 1000).toFixed(1) : ms.toFixed(0));
  return `${form(median)} ${seconds ? "s" : "ms"} (${form(lowest)}–${form(highest)})`;
}

export function ratio({ median, lowest, highest }: Summary): string {
  return `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** A figure with as many digits as it is worth. */
export function rounded(value: number): number {
  return Number(value.toFixed(3));
}
