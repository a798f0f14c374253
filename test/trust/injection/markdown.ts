import { createRequire } from "node:module";

interface MarkdownNode {
  readonly type: string;
  readonly literal: string | null;
}

interface CommonMark {
  readonly Parser: new () => { parse(text: string): { walker(): { next(): { readonly entering: boolean; readonly node: MarkdownNode } | null } } };
}

/** The reference reader of Markdown, which the tools of the CDK bring. */
const { Parser } = createRequire(__filename)("commonmark") as CommonMark;

/** How often each item is there. */
export function counted(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  items.forEach((item) => (counts[item] = (counts[item] ?? 0) + 1));
  return counts;
}

/** What a document in Markdown is made of, without its words. */
export function elementsOf(document: string): Record<string, number> {
  const walker = new Parser().parse(document).walker();
  const found: string[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { type, literal } = event.node;
    if (event.entering && type !== "text" && type !== "softbreak") {
      found.push(type.startsWith("html") ? `${type} ${literal}` : type);
    }
  }
  return counted(found);
}

/** The words of a document in Markdown, as its reader sees them. */
export function wordsOf(document: string): string {
  const walker = new Parser().parse(document).walker();
  let words = "";
  for (let event = walker.next(); event !== null; event = walker.next()) {
    words += event.entering ? (event.node.literal ?? "") : "";
  }
  return words;
}
