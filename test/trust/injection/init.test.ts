import type { Node } from "typescript";
import { createSourceFile, forEachChild, isStringLiteral, ScriptTarget, SyntaxKind } from "typescript";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOSTILE } from "./hostile";
import { elementsOf, wordsOf } from "./markdown";
import { OFFLINE, Projects } from "../../support/init-project";
import { record } from "../support/figures";

/** An argument of a process holds no end of a string, and half a character is none. */
const TEXTS = HOSTILE.filter((text) => text.length < 100 && !text.includes("\0") && Buffer.from(text).toString() === text);

/** What lines of a document end with, or show nothing of. */
const INVISIBLE = /[\s\u0080-\u009f]/g;

/** Options that take any text, with how messages call them. */
const OPTIONS = [
  ["--property infomaniak.cloudsYaml", (text: string) => ["--property", `infomaniak.cloudsYaml=${text}`]],
  ["--image", (text: string) => ["--image", text]],
  ["--machine", (text: string) => ["--machine", text]],
] as const;

/** The kinds of all parts of a program, and its texts. */
function readProgram(program: string): { kinds: string[]; texts: string[] } {
  const kinds: string[] = [];
  const texts: string[] = [];
  const visit = (node: Node): void => {
    kinds.push(SyntaxKind[node.kind]);
    if (isStringLiteral(node)) {
      texts.push(node.text);
    }
    forEachChild(node, visit);
  };
  visit(createSourceFile("stack.ts", program, ScriptTarget.ES2022));
  return { kinds, texts };
}

/** Cells of the tables of a document. */
function cellsIn(document: string): number[] {
  return document.split("\n").filter((line) => line.startsWith("|")).map((line) => (line.match(/(?<!\\)\|/g) ?? []).length);
}

describe("what somebody tells archipel init", () => {
  let projects: Projects;
  beforeEach(() => {
    projects = new Projects();
  });
  afterEach(() => projects.remove());

  const init = async (folder: string, args: readonly string[]) => {
    const { code, err } = await projects.init([folder, "--clouds", "infomaniak", ...args, ...OFFLINE]);
    return code === 0 ? { program: readProgram(projects.read(folder, "stack.ts")), readme: projects.read(folder, "README.md") } : { err };
  };

  test.each(OPTIONS)("is that text in the program and the README, or an error that names the option: %s", { timeout: 600_000 }, async (option, args) => {
    const harmless = await init("harmless", args("harmless"));
    expect(harmless.err).toBeUndefined();
    let kept = 0;
    for (const [index, text] of TEXTS.entries()) {
      const { program, readme, err } = await init(`p${index}`, args(text));
      if (err !== undefined) {
        expect(err).toContain(/\w+$/.exec(option)![0]);
        continue;
      }
      kept += 1;
      expect(program!.kinds, text).toEqual(harmless.program!.kinds);
      expect(program!.texts, text).toContain(text);
      expect(elementsOf(readme!), text).toEqual(elementsOf(harmless.readme!));
      expect(cellsIn(readme!), text).toEqual(cellsIn(harmless.readme!));
      if (wordsOf(harmless.readme!).includes("entry harmless")) {
        expect(wordsOf(readme!).replace(/\\\|/g, "|").replace(INVISIBLE, "")).toContain(`entry${text.replace(INVISIBLE, "")}`);
      }
    }
    record({ part: "injection", on: `archipel init ${option}`, figures: { programs: TEXTS.length, injections: 0 }, counts: { kept, refused: TEXTS.length - kept } });
    expect(kept).toBeGreaterThan(20);
  });
});
