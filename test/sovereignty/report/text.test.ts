import { describe, expect, it } from "vitest";
import { reportText } from "../../../src/sovereignty/report/text";
import { textTable, wrap } from "../../../src/sovereignty/report/text-table";
import { MANIFEST } from "../../support/report-manifest";

const lines = reportText(MANIFEST).split("\n");

describe("the report in a terminal", () => {
  it("says the verdict first", () => {
    expect(lines.slice(0, 2)).toEqual(["Sovereignty report: shop, 2026-11-28", "✕ 1 of 3 policies is broken."]);
  });

  it.each([60, 80, 120])("has no line longer than it may be: %i", (width) => {
    const tooLong = reportText(MANIFEST, { width }).split("\n").filter((line) => [...line].length > width);
    expect(tooLong).toEqual([]);
  });

  it("names where, fact, source and who would satisfy it, for each violation", () => {
    const all = lines.join("\n").replace(/\s+/g, " ");
    expect(all).toContain("✕ broken everything stands in EU (DataLocation home) - shop/ashburn/files: stands at Cumulus us-1 (Ashburn, US)");
    expect(all).toContain("source: https://blog.example/a-post (2025-12-24; third party)");
    expect(all).toContain("would satisfy it: Nimbus (fr-1)");
    expect(all).toContain("[waived by spain-for-now]");
    expect(all).toContain("source: somebody said (undated; press; not verified)");
  });

  it("shows what stands where in columns", () => {
    expect(lines).toContain("Paris, FR    Nimbus   fr-1        4  ✓ met");
    expect(lines).toContain("Ashburn, US  Cumulus  us-1        1  ✕ broken");
  });

  it("counts the facts about operators by how far they can be relied on", () => {
    expect(reportText(MANIFEST, { width: 120 })).toMatch(/Nimbus +Nimbus SAS +France +4 first-hand, 2 second-hand, 1 not verified/);
    expect(reportText(MANIFEST, { width: 120 })).toMatch(/Cumulus +not known +country unknown +none/);
  });

  it("lists waivers, corrections, placements, states and what cannot be told", () => {
    const titles = ["Waivers", "Corrected facts", "Placements", "States", "What cannot be told"];
    expect(lines.filter((line) => titles.includes(line))).toEqual(titles);
  });

  it("has colours only when asked", () => {
    expect(lines.join("\n")).not.toContain("\u001b");
    expect(reportText(MANIFEST, { colour: true })).toContain("\u001b[31m✕ 1 of 3 policies is broken.\u001b[0m");
  });

  it("passes no code of a program on to the terminal", () => {
    const [waiver] = MANIFEST.waivers;
    expect(reportText({ ...MANIFEST, waivers: [{ ...waiver!, reason: "\u001b]0;owned\u0007\u009b31m" }] })).not.toMatch(/[\u0007\u001b\u009b]/);
  });
});

describe("a table", () => {
  it("gives room to wide columns as far as there is any, and goes on below", () => {
    expect(textTable(["What", "Why"], [["a", "one two three four"]], 16)).toEqual(["What  Why", "----  ----------", "a     one two", "      three four"]);
  });

  it("puts numbers to the right", () => {
    expect(textTable(["n"], [["1"], ["20"]], 10)).toEqual([" n", "--", " 1", "20"]);
  });
});

describe("text is broken", () => {
  it("at spaces", () => expect(wrap("one two three", 8)).toEqual(["one two", "three"]));
  it("after slashes where there is no space", () => expect(wrap("shop/paris/web", 8)).toEqual(["shop/", "paris/", "web"]));
  it("anywhere when there is neither", () => expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]));
});
