/** A fenced block of a Markdown page. */
export interface CodeBlock {
  /** The page, from the root of the repository. */
  readonly file: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What the info string says besides the language: `fixture=cloud`, `throws=ValidationError`, `compile-only="runs a server"`. */
  readonly info: ReadonlyMap<string, string>;
  readonly text: string;
  /** The next block of the page, where that is a ```text block before the next heading: a message that is expected. */
  readonly told?: string;
}

interface OpenBlock {
  readonly line: number;
  readonly ticks: string;
  readonly indent: string;
  readonly info: string;
  readonly lines: string[];
}

const FENCE = /^(?<indent> *)(?<ticks>`{3,})(?<info>.*)$/;
const HEADING = /^#+ /;

/** The fenced blocks of a page. @throws Error when one is not closed */
export function codeBlocks(file: string, page: string): CodeBlock[] {
  const found: CodeBlock[] = [];
  let open: OpenBlock | undefined;
  let sinceHeading = false;
  page.split("\n").forEach((text, index) => {
    const { indent = "", ticks, info = "" } = FENCE.exec(text)?.groups ?? {};
    if (open !== undefined && ticks !== undefined && ticks.length >= open.ticks.length && info.trim() === "") {
      add(found, blockOf(file, open), sinceHeading);
      open = undefined;
      sinceHeading = true;
    } else if (open !== undefined) {
      open.lines.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text.trimStart());
    } else if (ticks !== undefined) {
      open = { line: index + 1, ticks, indent, info: info.trim(), lines: [] };
    } else if (HEADING.test(text)) {
      sinceHeading = false;
    }
  });
  if (open !== undefined) {
    throw new Error(`${file}:${open.line}: the block is not closed`);
  }
  return found;
}

/** Adds a block, and tells the one before what it is expected to say. */
function add(found: CodeBlock[], block: CodeBlock, sameSection: boolean): void {
  const before = found[found.length - 1];
  if (block.language === "text" && sameSection && before !== undefined) {
    found[found.length - 1] = { ...before, told: block.text };
  }
  found.push(block);
}

function blockOf(file: string, { line, info, lines }: Pick<OpenBlock, "line" | "info" | "lines">): CodeBlock {
  const [, language, rest] = /^(\S*)\s*(.*)$/s.exec(info)!;
  return { file, line, language, info: readInfo(rest), text: lines.join("\n") };
}

/** Words, `name=value` and `name="some words"`. */
function readInfo(info: string): Map<string, string> {
  const said = [...info.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)];
  return new Map(said.map(([, name, quoted, plain]) => [name, quoted ?? plain ?? ""]));
}
