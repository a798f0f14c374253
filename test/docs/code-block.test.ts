import { describe, expect, test } from "vitest";
import { codeBlocks } from "../support/docs/code-block";
import { docstringExamples } from "../support/docs/docstring-examples";
import { textMatches } from "../support/docs/text-matches";

const page = (...lines: string[]): ReturnType<typeof codeBlocks> => codeBlocks("page.md", lines.join("\n"));

describe("the blocks of a page", () => {
  test("have a line, a language and what the info string says", () => {
    const [block] = page("# Title", "", "```ts fixture=cloud compile-only=\"runs a server\"", "new Bucket();", "```");
    expect(block).toMatchObject({ line: 3, language: "ts", text: "new Bucket();" });
    expect([...block.info]).toEqual([["fixture", "cloud"], ["compile-only", "runs a server"]]);
  });

  test("lose the indentation of the list that they are in", () => {
    expect(page("- a", "  ```ts", "  if (a) {", "    b();", "  }", "  ```")[0].text).toBe("if (a) {\n  b();\n}");
  });

  test("hold shorter fences of their own", () => {
    expect(page("````md", "```ts", "```", "````")).toHaveLength(1);
  });

  test("expect the text block that follows in the same section", () => {
    const [one, , two] = page("```ts", "a", "```", "It says:", "```text", "wrong", "```", "```ts", "```", "## Next", "```text", "other", "```");
    expect(one.told).toBe("wrong");
    expect(two.told).toBeUndefined();
  });

  test("are an error where one is not closed", () => {
    expect(() => page("```ts", "a")).toThrow("page.md:1: the block is not closed");
  });
});

describe("an expected message", () => {
  test("has `…` for what it leaves out", () => {
    expect(textMatches("shop: cannot …; allowed: 1", "shop: cannot be\n so; allowed: 1")).toBe(true);
  });

  test("has to be the whole message", () => {
    expect(textMatches("shop: cannot", "shop: cannot be")).toBe(false);
  });
});

describe("the examples of docstrings", () => {
  test("are read with their line and their fixture", () => {
    const lines = ["/**", " * A bucket.", " *", " * @example", " * new Bucket(cloud, \"a\");", " *", " * @exampleMetadata fixture=cloud", " */", "class Bucket {}"];
    const [example] = docstringExamples("src/bucket.ts", lines.join("\n"));
    expect(example).toMatchObject({ file: "src/bucket.ts", line: 4, language: "ts", text: "new Bucket(cloud, \"a\");" });
    expect([...example.info]).toEqual([["fixture", "cloud"]]);
  });
});
