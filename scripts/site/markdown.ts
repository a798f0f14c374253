/** Text with nothing in it that Markdown, HTML or Vue would take for more than text, but for `code`. */
export function plain(text: string): string {
  const parts = text.replace(/\s+/g, " ").trim().split(/(`[^`]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part.replace(/\|/g, "\\|") : escapedProse(part))).join("");
}

/** As a table's cell. */
export function code(text: string): string {
  return `\`${text.replace(/\|/g, "\\|").replace(/`/g, "'")}\``;
}

/** A table; nothing when there are no rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) {
    return [];
  }
  return [`| ${columns.join(" | ")} |`, `|${columns.map(() => "---").join("|")}|`, ...rows.map((cells) => `| ${cells.join(" | ")} |`), ""];
}

function escapedProse(text: string): string {
  // Addresses stay as they are: Markdown makes links of them.
  return text.split(/(https?:\/\/[^\s;,<>"]*[^\s;,.<>")])/).map((part, index) => (index % 2 === 1 ? part : part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/[\\*_[\]|~]/g, "\\$&"))).join("");
}
