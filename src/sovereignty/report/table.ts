import type { Content } from "./html";
import { html, Markup } from "./html";

/** A table of the report. */
export interface TableSpec {
  /** What it shows. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The cells; the first of a row says what the row is about. */
  readonly rows: readonly (readonly Content[])[];
  /** Columns with numbers. */
  readonly numeric?: readonly number[];
  /** Whether the caption is for those who hear the page, as a heading shows the same. */
  readonly hidesCaption?: boolean;
  readonly className?: string;
  /** Whether its rows stay rows on phones, as it is narrow enough. */
  readonly isNarrow?: boolean;
}

/** A table. On phones its rows become blocks, which would cost it its meaning to screen readers if the roles were not said. */
export function table({ caption, columns, rows, numeric = [], hidesCaption = false, className, isNarrow = false }: TableSpec): Markup {
  const kind = (index: number, isBlank = false): Content => {
    const names = [numeric.includes(index) && "numeric", isBlank && "empty"].filter(Boolean);
    return names.length > 0 && html` class="${names.join(" ")}"`;
  };
  const cells = (row: readonly Content[]): Content => row.map((cell, index) => {
    const content = isEmpty(cell) ? "–" : cell;
    return index === 0
      ? html`<th scope="row" role="rowheader"${kind(index)}>${content}</th>`
      : html`<td role="cell" data-label="${columns[index]}"${kind(index, isEmpty(cell))}><div>${content}</div></td>`;
  });
  return html`<table role="table" class="${[className, !isNarrow && "stacks"].filter(Boolean).join(" ")}"><caption class="${hidesCaption ? "unseen" : ""}">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column, index) => html`<th scope="col" role="columnheader"${kind(index)}>${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${cells(row)}</tr>\n`)}</tbody></table>`;
}

function isEmpty(cell: Content): boolean {
  return cell === undefined || cell === false || cell === "" || (cell instanceof Markup && cell.text.trim() === "") || (Array.isArray(cell) && cell.every(isEmpty));
}
