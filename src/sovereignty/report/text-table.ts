/** The narrowest a column gets. */
const NARROWEST = 8;
const GAP = "  ";

/** Rows in columns, no wider than that; what does not fit in a column goes on below. A column of numbers only stands to the right. */
export function textTable(titles: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const natural = titles.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column]!)].map(lengthOf)));
  const widths = fitted(natural, width - GAP.length * (titles.length - 1));
  const isNumeric = titles.map((_, column) => rows.length > 0 && rows.every((row) => /^\d+$/.test(row[column]!)));
  const line = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, column) => wrap(cell, widths[column]!));
    return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, index) =>
      wrapped.map((lines, column) => padded(lines[index] ?? "", widths[column]!, isNumeric[column]!)).join(GAP).trimEnd());
  };
  return [...line(titles), widths.map((columnWidth) => "-".repeat(columnWidth)).join(GAP), ...rows.flatMap(line)];
}

/** Text in lines no longer than that, broken at spaces where there are any, else after slashes. */
export function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ").flatMap((part) => pieces(part, width).map((piece, index) => ({ piece, glue: index === 0 ? " " : "" })))) {
    const line = lines[lines.length - 1]!;
    const longer = line === "" ? word.piece : `${line}${word.glue}${word.piece}`;
    if (lengthOf(longer) <= width || line === "") {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word.piece);
    }
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  return lengthOf(word) <= width ? [word] : word.split(/(?<=\/)/).flatMap((part) => part.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
}

/** Takes from the widest column, again and again, until all fit. */
function fitted(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  while (widths.reduce((sum, columnWidth) => sum + columnWidth, 0) > width && Math.max(...widths) > NARROWEST) {
    widths[widths.indexOf(Math.max(...widths))]! -= 1;
  }
  return widths;
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const room = " ".repeat(Math.max(0, width - lengthOf(text)));
  return toTheRight ? room + text : text + room;
}

function lengthOf(text: string): number {
  return [...text].length;
}
