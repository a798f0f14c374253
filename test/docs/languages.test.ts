import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/tooling/shell";

const page = readFileSync(join(ROOT, "docs", "languages.md"), "utf8");

describe("docs/languages.md", () => {
  it.each([
    ["python", "python/main.py"],
    ["java", "java/src/main/java/shop/Main.java"],
    ["go", "go/main.go"],
  ])("shows the program that is tested, in %s", (language, file) => {
    const shown = [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code]) => code);
    expect(shown).toEqual([readFileSync(join(ROOT, "examples", "languages", file), "utf8")]);
  });
});
