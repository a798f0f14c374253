import { describe, expect, it } from "vitest";
import type { PatternLanding } from "archipel/testing";
import { patternBadge, patternTable, withPatternTable } from "archipel/testing";

const carries = (cloudName: string, without: string[] = []): PatternLanding =>
  ({ name: cloudName, cloudName, landed: { json: {}, resources: { fake_server: 2, fake_network: 1 }, without, warnings: [] } });
const refuses = (cloudName: string): PatternLanding => ({ name: cloudName, cloudName, refused: { gaps: [], reasons: ["servers (`compute.server`): it has none"] } });
const badgeOf = (carriers: number, all: number) => patternBadge(Array.from({ length: all }, (_, index) => (index < carriers ? carries : refuses)(`cloud-${index}`)));

describe("the badge of a pattern", () => {
  it("is in the form that services draw badges from", () => {
    expect(badgeOf(18, 24)).toEqual({ schemaVersion: 1, label: "runs on", message: "18 of 24 clouds", color: "green" });
  });

  it.each([[24, "brightgreen"], [16, "green"], [15, "yellow"], [8, "yellow"], [7, "orange"], [0, "orange"]])("has its colour by how many carry it: %i of 24", (carriers, color) => {
    expect(badgeOf(carriers, 24).color).toBe(color);
  });

  it("says what it is told to", () => {
    expect(patternBadge([carries("one")], "lands on").label).toBe("lands on");
  });
});

describe("the table of a pattern", () => {
  const landings = [carries("One", ["tags on servers"]), refuses("Two")];

  it("tells what it is on each cloud, what it does without there, and why others do not carry it", () => {
    expect(patternTable(landings).split("\n").slice(2)).toEqual([
      "| One | yes | 3 resources; without tags on servers |",
      "| Two | no | servers (`compute.server`): it has none |",
    ]);
  });

  it("takes the place between its marks, and leaves the rest of the page", () => {
    const page = withPatternTable("# Page\n<!-- clouds -->\nold\n<!-- /clouds -->\nend\n", landings);
    expect(page).toBe(`# Page\n<!-- clouds -->\n${patternTable(landings)}\n<!-- /clouds -->\nend\n`);
    expect(withPatternTable(page, landings)).toBe(page);
  });

  it.each(["no place", "<!-- clouds -->\nnever closed", "<!-- clouds --><!-- /clouds --><!-- clouds --><!-- /clouds -->"])("is refused a page without one such place: %s", (page) => {
    expect(() => withPatternTable(page, landings)).toThrow("the page has no place for the table");
  });
});
