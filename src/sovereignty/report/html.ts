/** Text that is HTML already. */
export class Markup {
  public constructor(public readonly text: string) {}
}

/** What can stand in a template. */
export type Content = Markup | string | number | undefined | false | readonly Content[];

/** HTML with everything that is put into it escaped, but for what is HTML already. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => `${part}${textOf(values[index])}`).join(""));
}

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd").replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Pieces with something between them. */
export function joined(pieces: readonly Content[], separator: Content): Content[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

function textOf(value: Content): string {
  if (value === undefined || value === false) {
    return "";
  }
  if (value instanceof Markup) {
    return value.text;
  }
  return Array.isArray(value) ? value.map(textOf).join("") : escaped(String(value));
}
