import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { source as axeSource } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Manifest } from "../../src/sovereignty/manifest";
import { findChromium, launchChromium } from "../support/browser";
import { programOf } from "../support/example";
import { printedLook, shownRegions, smallestText, tooWide } from "../support/in-page";
import { skipped } from "../support/skipped";

const IMAGES = join(__dirname, "..", "..", "docs", "images");
const LARGEST_IMAGE = 300_000;
const PHONE = { width: 360, height: 780 };
const DESKTOP = { width: 1280, height: 900 };
const SCREENS = [["phone", PHONE], ["desktop", DESKTOP]] as const;
const SCHEMES = ["light", "dark"] as const;

const executable = findChromium();

test.runIf(executable === undefined)("the report in a browser", (context) =>
  skipped(context, "the report in a browser", "there is no chromium on the PATH, and CHROMIUM names none"));

describe.runIf(executable !== undefined)("the report of examples/archipelago in a browser", () => {
  const outdir = mkdtempSync(join(tmpdir(), "archipel-report-"));
  let browser: Browser;
  let manifest: Manifest;

  beforeAll(async () => {
    process.env.CDKTF_OUTDIR = outdir;
    await import(programOf("archipelago"));
    delete process.env.CDKTF_OUTDIR;
    manifest = JSON.parse(readFileSync(join(outdir, "sovereignty.json"), "utf8")) as Manifest;
    browser = await launchChromium(executable!);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(outdir, { recursive: true, force: true });
  });

  /** Opens the report in a browser that nobody used before; `watch` sees the page before anything happens in it. */
  async function open(options: BrowserContextOptions, watch: (page: Page) => void = () => undefined): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    watch(page);
    await page.goto(pathToFileURL(join(outdir, "sovereignty.html")).href);
    return page;
  }

  test("has no errors, and asks nothing of any network", async () => {
    const [complaints, requests]: [string[], string[]] = [[], []];
    const page = await open({ viewport: DESKTOP }, (watched) => {
      watched.on("console", (message) => complaints.push(message.text()));
      watched.on("pageerror", (error) => complaints.push(error.message));
      watched.on("request", (request) => requests.push(request.url()));
    });
    await page.mouse.wheel(0, 30_000);
    await page.waitForTimeout(500);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^file:.*sovereignty\.html$/);
  });

  test.for(SCREENS)("shows every region, on the map or in the list beside it: %s", async ([, viewport]) => {
    const page = await open({ viewport });
    const shown = await shownRegions(page);
    const named = manifest.clouds.map(({ cloudName, region }) => `${cloudName}/${region.name}`);
    const used = manifest.resources.flatMap(({ places }) => places).map(({ cloudName, region }) => `${cloudName}/${region}`);
    expect([...shown.marks, ...shown.listed].sort()).toEqual([...new Set([...named, ...used])].sort());
    expect(shown.marks.length).toBeGreaterThan(10);
  });

  test.for(SCREENS.flatMap(([name, viewport]) => SCHEMES.map((colorScheme) => [name, colorScheme, viewport] as const)))(
    "has nothing that axe-core calls serious: %s, %s",
    async ([, colorScheme, viewport]) => {
      const page = await open({ viewport, colorScheme, bypassCSP: true });
      await page.evaluate(axeSource);
      const results = await page.evaluate<AxeResults>("axe.run()");
      const found = results.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(found.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html).slice(0, 3) }))).toEqual([]);
      expect(results.passes.map(({ id }) => id)).toContain("color-contrast");
    },
  );

  test("is not wider than a phone", async () => {
    const page = await open({ viewport: PHONE });
    expect(await tooWide(page)).toEqual({ scrolls: 0, elements: [] });
  });

  test.for(SCREENS)("has no letters on the map that are too small to read: %s", async ([, viewport]) => {
    expect(await smallestText(await open({ viewport }))).toBeGreaterThan(9);
  });

  test("filters its resources", async () => {
    const page = await open({ viewport: DESKTOP });
    const rows = page.locator("#resources table.resources tbody tr:visible");
    const all = await rows.count();
    await page.getByLabel("Show only rows with").fill("bucket vienna");
    const some = await rows.count();
    expect(all).toBe(manifest.resources.length);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all / 10);
  });

  test("is whole without JavaScript, but for the filter", async () => {
    const [without, withIt] = [await open({ javaScriptEnabled: false }), await open({})];
    expect(await without.locator("section").allInnerTexts()).toHaveLength(await withIt.locator("section").count());
    expect(await without.locator("table").count()).toBe(await withIt.locator("table").count());
    expect(await without.locator("input").count()).toBe(0);
  });

  test("lets those with a keyboard go past the navigation first", async () => {
    const page = await open({ viewport: DESKTOP });
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");
  });

  test("prints with the addresses of its links", async () => {
    const page = await open({ viewport: DESKTOP });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const { afterLink, background } = await printedLook(page);
    expect(afterLink).toBe(`" <${await page.locator("#operators a[href^=http]").first().getAttribute("href")}>"`);
    expect(background).toBe("rgb(255, 255, 255)");
  });

  test.for([["phone", PHONE, 1120, 2], ["desktop", DESKTOP, 1250, 1]] as const)("looks as in docs/images: %s", async ([name, viewport, height, deviceScaleFactor]) => {
    const page = await open({ viewport, colorScheme: "light", deviceScaleFactor });
    mkdirSync(IMAGES, { recursive: true });
    const file = join(IMAGES, `report-${name}.png`);
    await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width: viewport.width, height } });
    expect(statSync(file).size).toBeLessThan(LARGEST_IMAGE);
    expect(statSync(file).size).toBeGreaterThan(20_000);
  });
});
