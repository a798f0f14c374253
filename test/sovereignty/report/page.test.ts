import { describe, expect, it } from "vitest";
import type { Manifest } from "../../../src/sovereignty/manifest";
import { reportHtml } from "../../../src/sovereignty/report/page";
import { MANIFEST } from "../../support/report-manifest";

const page = reportHtml(MANIFEST);
/** What of a page is read, without its tags and its style. */
const textOf = (html: string): string =>
  html.replace(/<(style|script|title)\b.*?<\/\1>|<wbr>/gs, "").replace(/<[^>]+>/g, " ").replace(/&#39;/g, "'").replace(/\s+/g, " ");
const text = textOf(page);
const sectionOf = (id: string): string => page.slice(page.indexOf(`<section id="${id}"`)).split("</section>")[0]!;

/** A manifest in which each text ends with another, but for the words that the report understands. */
function tainted(value: unknown, taint: string, key = ""): unknown {
  if (typeof value === "string") {
    return ["verdict", "state", "evidence", "sourceKind", "coverage"].includes(key) ? value : `${value}${taint}`;
  }
  if (Array.isArray(value)) {
    return value.map((item) => tainted(item, taint, key));
  }
  const isObject = typeof value === "object" && value !== null;
  return isObject ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tainted(inner, taint, name)])) : value;
}

describe("the page", () => {
  it("says the verdict before all else", () => {
    expect(text).toMatch(/Sovereignty report: shop · 2026-11-28 ✕ 1 of 3 policies is broken\. 7 resources on 3 clouds of 3 operators in 3 countries\./);
  });

  it("is the same for the same program", () => {
    expect(reportHtml(JSON.parse(JSON.stringify(MANIFEST)) as Manifest)).toBe(page);
  });

  it("names where, rule, fact, source and who would satisfy it, for each violation", () => {
    const policies = textOf(sectionOf("policies"));
    expect(policies).toContain("DataLocation home · counts first-hand facts only · SOV-2 legal and jurisdictional");
    expect(policies).toMatch(/shop\/ashburn\/files stands at Cumulus us-1 \(Ashburn, US\) second-hand blog\.example\/a-post \(2025-12-24; third party\)/);
    expect(policies).toContain("Would satisfy it: Nimbus (fr-1)");
    expect(policies).toContain("by spain-for-now");
  });

  it("puts what is broken before what is waived and what is met", () => {
    const policies = textOf(sectionOf("policies"));
    expect(policies.indexOf("broken everything stands in EU")).toBeLessThan(policies.indexOf("waived operators have"));
    expect(policies.indexOf("waived operators have")).toBeLessThan(policies.indexOf("met at least 2 operators"));
  });

  it("lists waivers with state, reason, name and days", () => {
    expect(textOf(sectionOf("waivers"))).toContain("shop/spain seat in force the answer is on its way Ada Example 2026-11-01 to 2027-01-31");
  });

  it("tells of each fact who says it, when, and whether it is verified", () => {
    const operators = textOf(sectionOf("operators"));
    expect(operators).toContain("Seat Nimbus SAS, France first-hand register.example/hrb/1 (2026-01-02; official)");
    expect(operators).toContain("Owner Founders (France), 61 %, decides second-hand blog.example/a-post (2025-12-24; third party)");
    expect(operators).toContain("Rests on hypervisor of Example Inc. (United States) not verified somebody said (undated; press)");
    expect(operators).toContain("Ending closes in 2028 first-hand");
  });

  it("tells what a certificate covers, and that it is over", () => {
    const operators = textOf(sectionOf("operators"));
    expect(operators).toContain("SecNumCloud held ; covers fr-1; until 2027-05-01");
    expect(operators).toContain("C5 held ; covers the whole operator; ended 2026-01-01");
  });

  it("says what is not known of an operator", () => {
    expect(textOf(sectionOf("operators"))).toContain("Not known: its seat, its owners, control from outside the EU,");
    expect(textOf(sectionOf("operators"))).toContain("Nothing is known of the company behind it.");
  });

  it("says why a placement refused a cloud, and that it is an old one", () => {
    expect(textOf(sectionOf("placements"))).toContain("shop/pick shop/paris kept from an earlier run shop/ashburn : that is in US; no such image");
  });

  it("lists what cannot be told, and what is counted only at the apply", () => {
    expect(textOf(sectionOf("resources"))).toContain("Resources whose cloud or place cannot be told Construct Resource Why shop/other.one other.one it cannot be told whose it is");
    expect(textOf(sectionOf("resources"))).toMatch(/Bucket copy .* not known yet Spain/);
  });

  it("lists corrected facts and states", () => {
    expect(textOf(sectionOf("corrections"))).toContain("ours Stratus operatorName not verified somebody said");
    expect(textOf(sectionOf("states"))).toContain("shop local a file on the machine that runs Terraform");
  });

  it("is whole for a program in which there is nothing", () => {
    const none = { clouds: [], resources: [], constructs: [], relations: [], states: [], policies: [], waivers: [], corrections: [], placements: [] };
    expect(textOf(reportHtml({ formatVersion: 1, date: "2026-11-28", stacks: [], ...none }))).toContain("No policy is defined, so nothing was judged. 0 resources");
  });
});

describe("nothing of a program runs in the page", () => {
  it("not a construct path with a script", () => {
    const hostile = tainted(MANIFEST, "<script>alert(1)</script>") as Manifest;
    expect(reportHtml(hostile).match(/<script/g)).toHaveLength(1);
    expect(reportHtml(hostile)).toContain("&lt;script&gt;alert(1)&lt;/");
  });

  it("nor a text that ends an attribute", () => {
    const hostile = reportHtml(tainted(MANIFEST, `" onmouseover='alert(1)' x="`) as Manifest);
    const tags = hostile.replace(/<(style|script)\b.*?<\/\1>/gs, "").match(/<[^>]*>/g)!;
    expect(tags.filter((tag) => /\sonmouseover=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(hostile).toContain("&quot; onmouseover=&#39;");
  });

  it("nor a source that is an address of something else than a page", () => {
    const fact = { source: "javascript:alert(1) data:text/html,x", asOf: "undated" };
    const hostile = reportHtml({ ...MANIFEST, corrections: [{ path: "ours", cloudName: "Stratus", fields: [], fact }] });
    expect(hostile).not.toMatch(/href="(?!https?:\/\/|#|data:,")/);
  });

  it("as only its own style and script are allowed to", () => {
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:;/);
    expect(page).not.toMatch(/ style="/);
  });
});

describe("the page needs nothing besides itself", () => {
  it("no file, font or picture of elsewhere", () => {
    expect(page).not.toMatch(/\ssrc=|url\((?!#)|@import/);
    expect(page.match(/<link[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
  });
});

describe("the page can be heard", () => {
  it("has a language, landmarks and a way past the navigation", () => {
    expect(page).toContain('<html lang="en">');
    ["<header>", "<nav aria-label=", '<main id="main"', "<footer>", '<a class="skip" href="#main">'].forEach((part) => expect(page).toContain(part));
  });

  it("has headings that leave out no level", () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
  });

  it("uses each identifier once, and refers to none that is missing", () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = [...page.matchAll(/(?:aria-labelledby|href)="#?([^"]+)"/g)].flatMap(([, names]) => names!.split(" ")).filter((name) => !/^(https?:|data:)/.test(name));
    expect(referred.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it("gives each drawing a title and a description", () => {
    const drawings = page.match(/<svg class=.*?<\/svg>/gs)!;
    expect(drawings).toHaveLength(2);
    drawings.forEach((drawing) => expect(drawing).toMatch(/role="img" aria-labelledby="[^"]+">\n<title id="[^"]+">[^<]+<\/title>\n<desc id="[^"]+">[^<]+<\/desc>/));
  });

  it("says of each cell of a table which column and row it is in", () => {
    expect(page.match(/<thead/g)!.length).toBe(page.match(/<table/g)!.length);
    expect(page).not.toMatch(/<th (?!scope=)/);
  });
});
