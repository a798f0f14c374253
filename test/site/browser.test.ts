import type { AxeResults } from "axe-core";
import { source as axeSource } from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConstruct, readTypes } from "../../scripts/site/api/assembly";
import { OUT } from "../../scripts/site/paths";
import { findChromium, launchChromium } from "../support/browser";
import { pageOverflow } from "../support/in-page";
import { onePageOfEachKind, sitePages } from "../support/site-pages";
import { SiteServer } from "../support/site-server";
import { skipped } from "../support/skipped";

const PHONE = { width: 360, height: 780 };
const DESKTOP = { width: 1280, height: 900 };
const SCHEMES = ["light", "dark"] as const;
/** How far down among the results the page of a class may be. */
const FIRST_RESULTS = 3;

const executable = findChromium();
const all = sitePages();
const opened = process.env.SITE_PAGES === "some" ? onePageOfEachKind(all) : all;

test.runIf(executable === undefined)("the site in a browser", (context) =>
  skipped(context, "the documentation site in a browser", "there is no chromium on the PATH, and CHROMIUM names none"));

describe.runIf(executable !== undefined)("the documentation site in a browser", () => {
  let browser: Browser;
  let server: SiteServer;

  beforeAll(async () => {
    server = await SiteServer.start(OUT);
    browser = await launchChromium(executable!);
  });

  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  async function within<T>(options: BrowserContextOptions, use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      return await use(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  const open = (page: Page, path: string): Promise<unknown> => page.goto(`${server.url}/${path}`, { waitUntil: "load" });

  test("opens every page without an error, and asks nothing of any other host", () => within({ viewport: DESKTOP }, async (page) => {
    let at = "";
    const complaints: string[] = [];
    const tell = (text: string): void => void complaints.push(`${at}: ${text}`);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && tell(message.text()));
    page.on("pageerror", (error) => tell(error.message));
    page.on("requestfailed", (request) => !/ERR_ABORTED/.test(request.failure()?.errorText ?? "") && tell(`failed: ${request.url()}`));
    page.on("request", (request) => !request.url().startsWith(server.url) && !request.url().startsWith("data:") && tell(`asks ${request.url()}`));
    for (const { path } of opened) {
      at = path;
      await open(page, path);
      await page.locator("#app .VPContent").waitFor();
    }
    expect(complaints).toEqual([]);
    expect(opened.length).toBeGreaterThanOrEqual(9);
  }));

  test.for(SCHEMES)("has no serious fault of accessibility: %s", (colorScheme) => within({ viewport: DESKTOP, colorScheme, reducedMotion: "reduce" }, async (page) => {
    const found: string[] = [];
    for (const { path } of opened) {
      await open(page, path);
      await page.evaluate(axeSource);
      const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
      const serious = results.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      found.push(...serious.map(({ id, nodes }) => `${path}: ${id}, ${nodes.length} times: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.any[0]?.message ?? ""}`));
    }
    expect(found).toEqual([]);
  }));

  test("is not wider than a phone", () => within({ viewport: PHONE }, async (page) => {
    const wide: string[] = [];
    for (const { path } of opened) {
      await open(page, path);
      const overflow = await pageOverflow(page);
      if (overflow > 0) {
        wide.push(`${path}: by ${overflow}`);
      }
    }
    expect(wide).toEqual([]);
  }));

  test("finds the page of each construct by the name of its class", () => within({ viewport: DESKTOP }, async (page) => {
    const types = readTypes();
    const constructs = Object.values(types).filter((type) => isConstruct(type, types) && type.namespace === undefined);
    await open(page, "index.html");
    await page.locator("#local-search button").click();
    const field = page.locator(".VPLocalSearchBox input");
    const missed: string[] = [];
    for (const { name } of constructs) {
      await field.fill("");
      await page.locator(".VPLocalSearchBox .result").first().waitFor({ state: "detached" });
      await field.fill(name);
      await page.locator(".VPLocalSearchBox .result").first().waitFor();
      const links = await page.locator(".VPLocalSearchBox .result").evaluateAll((found) => found.map((one) => (one as unknown as { readonly href: string }).href));
      const wanted = new RegExp(`/api/[^/]+/${name}\\.html|/constructs/[^#]*|#${name.toLowerCase()}$`, "i");
      if (!links.slice(0, FIRST_RESULTS).some((link) => wanted.test(link))) {
        missed.push(`${name}: ${links.slice(0, FIRST_RESULTS).join(" ")}`);
      }
    }
    expect(constructs.length).toBeGreaterThan(70);
    expect(missed).toEqual([]);
  }));

  test("can be used by keyboard: past the navigation first, then through it", () => within({ viewport: DESKTOP }, async (page) => {
    await open(page, "clouds/scaleway.html");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to content");
    const reached = new Set<string>();
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press("Tab");
      reached.add((await page.locator(":focus").innerText()).trim());
    }
    expect([...reached]).toEqual(expect.arrayContaining(["Constructs", "Clouds", "API"]));
  }));

  test("follows the switch between light and dark, pictures too", () => within({ viewport: DESKTOP, colorScheme: "light" }, async (page) => {
    await open(page, "examples/quickstart.html");
    const background = (): Promise<string> => page.evaluate('getComputedStyle(document.querySelector(".archipel-picture")).backgroundColor');
    const before = await background();
    await page.locator(".VPSwitchAppearance:visible").first().click();
    expect(await background()).not.toBe(before);
  }));

  test("is whole without JavaScript", () => within({ viewport: DESKTOP, javaScriptEnabled: false }, async (page) => {
    for (const { path } of onePageOfEachKind(all)) {
      await open(page, path);
      expect((await page.locator("main").innerText()).length, path).toBeGreaterThan(300);
    }
  }));
});
