import { describe, expect, it } from "vitest";
import { graphSection } from "../../../src/sovereignty/report/graph";
import { html } from "../../../src/sovereignty/report/html";
import { talkOf } from "../../../src/sovereignty/report/talk";
import { MANIFEST } from "../../support/report-manifest";

describe("who talks to whom", () => {
  it("does not count what a construct is made of", () => {
    expect(talkOf(MANIFEST).map(({ from, to }) => [from.path, to.path])).toEqual([["shop/paris/web", "shop/ashburn/files"]]);
  });

  it("knows what goes from cloud to cloud", () => {
    const own = [{ from: "shop/paris/web", to: "shop/paris/db", kind: "reference" }];
    const constructs = [...MANIFEST.constructs, { ...MANIFEST.constructs[0]!, path: "shop/paris/db", kind: "Database" }];
    const found = talkOf({ ...MANIFEST, constructs, relations: [...own, ...MANIFEST.relations] });
    expect(found.map(({ to, isCrossing }) => [to.path, isCrossing])).toEqual([["shop/ashburn/files", true], ["shop/paris/db", false]]);
  });

  it("is drawn, and told in a table", () => {
    const section = html`${graphSection(MANIFEST)}`.text;
    expect(section).toContain("<title>shop/paris/web → shop/ashburn/files</title>");
    expect(section).toMatch(/<th scope="row" role="rowheader"><code>shop\/<wbr>paris\/<wbr>web<\/code><\/th>/);
    expect(section).toContain("on Cumulus");
  });

  it("is told in a table only when a drawing would be too large", () => {
    const relations = Array.from({ length: 200 }, (_, index) => ({ from: "shop/paris/web", to: `shop/plain.r${index}`, kind: "reference" }));
    const section = html`${graphSection({ ...MANIFEST, relations })}`.text;
    expect(section).not.toContain("<svg");
    expect(section).toContain("shop/<wbr>plain.r199");
  });

  it("says so when nothing does", () => {
    expect(html`${graphSection({ ...MANIFEST, relations: [] })}`.text).toBe("<p>Nothing refers to anything.</p>");
  });
});
