import type { CodeBlock } from "./code-block";
import { codeBlocks } from "./code-block";

const DOCSTRING = /\/\*\*[^]*?\*\//g;

/** The `@example`s in the docstrings of a module, as jsii reads them: plain code, with `@exampleMetadata fixture=cloud` for the info string. */
export function docstringExamples(file: string, source: string): CodeBlock[] {
  return [...source.matchAll(DOCSTRING)].flatMap(({ 0: docstring, index }) => {
    const start = source.slice(0, index).split("\n").length;
    const lines = docstring.replace(/\*\/$/, "").split("\n").map((line) => line.replace(/^\s*\/?\*+ ?/, ""));
    const metadata = lines.find((line) => line.startsWith("@exampleMetadata"))?.replace("@exampleMetadata", "") ?? "";
    return lines.flatMap((tag, at) => {
      if (!/^@example\s*$/.test(tag)) {
        return [];
      }
      const end = lines.findIndex((line, other) => other > at && /^@[a-z]/.test(line));
      const code = lines.slice(at + 1, end < 0 ? undefined : end).join("\n").trim();
      return codeBlocks(file, `\`\`\`ts ${metadata.trim()}\n${code}\n\`\`\``).map((block) => ({ ...block, line: start + at }));
    });
  });
}
