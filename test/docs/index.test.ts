import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pages, ROOT } from "../support/docs/pages";

const INDEX = "docs/README.md";
/** The front page of the site, which has ways of its own; and pages of one construct each, which are listed beside each other. */
const LISTED_ELSEWHERE = /^docs\/(README\.md|index\.md|constructs\/)/;

describe("the index of the documentation", () => {
  const linked = [...readFileSync(join(ROOT, INDEX), "utf8").matchAll(/\]\(([^)#]+)/g)].map(([, path]) => join("docs", path));

  test("names every page, once", () => {
    const written = pages().filter((page) => page.startsWith("docs/") && !LISTED_ELSEWHERE.test(page));
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((page) => linked.filter((link) => link === page).length !== 1)).toEqual([]);
  });
});
