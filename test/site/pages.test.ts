import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTypes } from "../../scripts/site/api/assembly";
import { siteMap } from "../../scripts/site/links";
import { bundledClouds } from "../../scripts/tooling/matrix";
import { ROOT } from "../../scripts/tooling/shell";
import { addressesIn, deadLinks, kindOf, sitePages, targetOf } from "../support/site-pages";

const pages = sitePages();
const { types } = siteMap();

describe("the built site", () => {
  test("is there, with pages of every kind", () => {
    const kinds = new Set(pages.map(kindOf));
    expect([...kinds]).toEqual(expect.arrayContaining(["home", "guide", "clouds", "matrix", "federation", "examples", "api of a class", "api of an area", "api of a vendor"]));
  });

  test("has no link to a page or an anchor that is not there", () => {
    expect(deadLinks(pages)).toEqual([]);
  });

  test("asks nothing of any other host: no script, style, font or image", () => {
    const foreign = pages.flatMap((page) => addressesIn(page).parts.filter((part) => /^([a-z]+:)?\/\//i.test(part)).map((part) => `${page.path}: ${part}`));
    expect(foreign).toEqual([]);
  });

  test("links to other sites by whole addresses, all of which are listed in .build/site-links.txt", () => {
    const links = [...new Set(pages.flatMap((page) => addressesIn(page).links.flatMap((link) => targetOf(page, link).elsewhere ?? [])))].sort();
    mkdirSync(join(ROOT, ".build"), { recursive: true });
    writeFileSync(join(ROOT, ".build", "site-links.txt"), `${links.join("\n")}\n`);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !/^(https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?(\/\S*)?|mailto:\S+@\S+)$/i.test(link))).toEqual([]);
  });

  test("tells of every type of the API, at the place that the API's links lead to", () => {
    const all = Object.values(readTypes());
    const told = pages.filter((page) => page.path.startsWith("api/")).map((page) => ({ ...page, headings: [...page.html.matchAll(/<h[12] id="([^"]*)"/g)].map((match) => match[1]!) }));
    const missing = all.filter(({ name }) => !told.some(({ headings }) => headings.includes(name.toLowerCase())));
    expect(all.length).toBeGreaterThan(600);
    expect(missing.map(({ fqn }) => fqn)).toEqual([]);
    expect(Object.keys(types).length).toBeGreaterThan(500);
  });

  test("has every cloud, with its facts and its capabilities", async () => {
    const clouds = (await bundledClouds()).filter(({ title, cloud }) => title === cloud.cloudName);
    const told = clouds.map(({ folder }) => pages.find(({ path }) => path === `clouds/${folder}.html`)!);
    expect(clouds.length).toBeGreaterThan(20);
    expect(told.filter(({ html }) => html.includes('id="facts"') && html.includes('id="what-it-can-do"'))).toHaveLength(clouds.length);
  });

  test("can be read without JavaScript: each page has its heading and its words in the HTML", () => {
    const empty = pages.filter(({ html }) => !/<h1[ >]/.test(html) || !/<main[^]*<p>[^]{20,}<\/main>|<main[^]*<table[^]*<\/main>/.test(html));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  test("has no picture without a text for those who hear it", () => {
    const silent = pages.flatMap(({ path, html }) => [...html.matchAll(/<img [^>]*>/g)].filter(([image]) => !/ alt="[^"]+"/.test(image)).map(([image]) => `${path}: ${image}`));
    const drawings = pages.flatMap(({ path, html }) => [...html.matchAll(/<svg [^>]*class="archipel-picture[^>]*>[^]{0,400}/g)].filter(([drawing]) => !/role="img"[^>]*aria-labelledby[^]*<title /.test(drawing)).map(() => path));
    expect([...silent, ...drawings]).toEqual([]);
  });
});
