import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { assemble } from "../../scripts/site/assemble";
import { forSite } from "../../scripts/site/links";
import { plain } from "../../scripts/site/markdown";
import { SITE } from "../../scripts/site/paths";
import { slugOf } from "../../scripts/site/slug";
import { siteLink } from "../../scripts/site/where";
import type { SitePage } from "../support/site-pages";
import { deadLinks } from "../support/site-pages";

describe("a link of the documentation, on the site", () => {
  test.for([
    ["docs/moving.md", "firewalls.md#rules", "/firewalls.md#rules"],
    ["docs/federation/README.md", "overlay.md", "/federation/overlay.md"],
    ["docs/adding-a-cloud.md", "../src/clouds/hetzner/README.md", "/clouds/hetzner.md"],
    ["src/clouds/hetzner/README.md", "../../../docs/firewalls.md", "/firewalls.md"],
    ["docs/design.md", "matrix.md", "/matrix/index.md"],
    ["docs/sovereignty.md", "../API.md", "/api/index.md"],
    ["docs/report.md", "../examples/archipelago/main.ts", "/examples/archipelago.md#maints"],
    ["docs/report.md", "https://example.org/a", "https://example.org/a"],
  ] as const)("of %s to %s is %s", ([from, href, expected]) => {
    expect(siteLink(from, href)).toBe(expected);
  });

  test("to what is no page leads to the code", () => {
    expect(siteLink("docs/design.md", "../src/core/cloud.ts")).toMatch(/^https:\/\/.+\/blob\/main\/src\/core\/cloud\.ts$/);
    expect(siteLink("docs/design.md", "../schemas")).toMatch(/^https:\/\/.+\/tree\/main\/schemas$/);
  });

  test("to a class in API.md leads to the page of the class", () => {
    expect(siteLink("docs/constructs/server.md", "../../API.md#archipel.Server", { Server: "/api/compute/Server.md" })).toBe("/api/compute/Server.md");
  });

  test("to a part of the README leads to the code, as the first page of the site is another", () => {
    expect(siteLink("docs/design.md", "../README.md#clouds")).toMatch(/\/blob\/main\/README\.md#clouds$/);
    expect(siteLink("docs/design.md", "../README.md")).toBe("/index.md");
  });

  test("to what is not there stops the build", () => {
    expect(() => siteLink("docs/design.md", "gone.md")).toThrow("docs/design.md links to gone.md, and there is no such file");
  });
});

describe("text of the assembly", () => {
  test("is text on the page, whatever Markdown, HTML or Vue would make of it", () => {
    expect(plain("a <b> of *x* in `a | b`, {{ y }}")).toBe("a &lt;b> of \\*x\\* in `a \\| b`, {{ y }}");
  });

  test("keeps its addresses", () => {
    expect(plain("see https://example.org/a_b_c.")).toBe("see https://example.org/a_b_c.");
  });
});

test("a heading has the anchor that GitHub gives it", () => {
  expect(slugOf("What `it` becomes: A/B (c)")).toBe("what-it-becomes-ab-c");
});

describe("all pages of the site", () => {
  let pages: SitePage[];

  beforeAll(async () => {
    await assemble();
    const { createMarkdownRenderer } = await import("vitepress");
    const markdown = await createMarkdownRenderer(SITE, { anchor: { slugify: slugOf }, config: forSite, highlight: (code) => `<pre>${code.replace(/[&<]/g, "")}</pre>` });
    const files = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    pages = files.map((file) => {
      const html = markdown.render(readFileSync(join(SITE, file), "utf8"), { path: join(SITE, file), relativePath: file, cleanUrls: false });
      return { path: file.replace(/\.md$/, ".html"), html };
    });
  });

  test("are there", () => {
    expect(pages.length).toBeGreaterThan(200);
  });

  test("have no link to a page or an anchor that is not there", () => {
    expect(deadLinks(pages)).toEqual([]);
  });

  test("show pictures as a part of the page, so that they follow its light and dark", () => {
    const { html } = pages.find(({ path }) => path === "examples/quickstart.html")!;
    expect(html).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="archipel-picture topology"');
    expect(html).not.toContain("<style>");
  });

  test("lead from the first mention of a class to its API", () => {
    const { html } = pages.find(({ path }) => path === "firewalls.html")!;
    expect(html).toMatch(/<a class="type" href="\/api\/network\/\w+\.html[^"]*"><code>/);
  });
});
