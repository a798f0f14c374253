import { plainLine } from "./text";

/** Text that means nothing to Markdown. */
export function text(plain: string): string {
  return plainLine(plain).replace(/[\\`*~[\]<&]|(?<!\w)_|_(?!\w)/g, "\\$&");
}

/** Text between more backticks than there are in it, so that none of them ends it. */
export function code(plain: string): string {
  const fence = "`".repeat(Math.max(0, ...(plain.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const room = fence.length > 1 ? " " : "";
  return `${fence}${room}${plainLine(plain)}${room}${fence}`;
}

/** A table; what is in its cells is Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
