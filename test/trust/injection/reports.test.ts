import { TerraformStack } from "cdktf";
import { afterAll, describe, expect, test } from "vitest";
import { Bucket, DataClass, DataLocation, Evidence, ExitReport, FactCorrection, Hetzner, Jurisdiction, MachineImage, MachineType, Network, Scaleway, Server, Waiver } from "archipel";
import { HOSTILE } from "./hostile";
import { counted, elementsOf, wordsOf } from "./markdown";
import type { WholeReport } from "../../../src/sovereignty/exit/markdown";
import { markdownOf } from "../../../src/sovereignty/exit/markdown";
import { textOf } from "../../../src/sovereignty/exit/text";
import type { Manifest } from "../../../src/sovereignty/manifest";
import { manifestOf } from "../../../src/sovereignty/manifest-of";
import { reportHtml } from "../../../src/sovereignty/report/page";
import { reportText } from "../../../src/sovereignty/report/text";
import { testApp } from "../../support/test-app";
import { record } from "../support/figures";

const WORD = "harmless";
/** Long ones are cut, and wrapped, in their own ways. */
const TEXTS = HOSTILE.filter((text) => text.length < 100);

/** A program that says the word wherever reports show what programs say. */
function manifestWith(): Manifest {
  const app = testApp();
  const stack = new TerraformStack(app, WORD);
  const paris = new Scaleway(stack, `paris-${WORD}`, { region: "fr-par" });
  const network = new Network(paris, `network-${WORD}`, { cidr: "10.0.0.0/24" });
  new Server(paris, `web-${WORD}`, { network, name: WORD, machine: MachineType.named("BASIC3-X2C-4G"), image: MachineImage.named(WORD), zone: "fr-par-1" });
  const bucket = new Bucket(paris, `files-${WORD}`);
  DataClass.mark(bucket, DataClass.PERSONAL);
  const policy = new DataLocation(app, `policy-${WORD}`, { allowed: [Jurisdiction.country("DE")], evidence: Evidence.ANY });
  new Waiver(app, `waiver-${WORD}`, { policy, of: stack, reason: WORD, approvedBy: WORD, granted: "2026-11-01", until: "2099-01-01" });
  new FactCorrection(app, `fact-${WORD}`, { cloud: paris, operatorName: WORD, source: WORD, asOf: "2026-11-01" });
  return manifestOf(app);
}

/** The same program with another text, as if the library let it through everywhere. */
function retold<T extends object>(told: T, text: string): T {
  return JSON.parse(JSON.stringify(told), (_key, value: unknown) => (typeof value === "string" ? value.replaceAll(WORD, () => text) : value)) as T;
}

/** The tags of a page but those that say where a word may be broken, without the values of their attributes; what scripts and styles say, with it. */
function structureOf(page: string): Record<string, number> {
  const code = [...page.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) => text!);
  return counted([...(page.match(/<(?!wbr>)[^>]*>?/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, "")), ...code]);
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

describe("a string of a program in a report", () => {
  let [tried, held] = [0, 0];
  afterAll(() => record({ part: "injection", on: "reports", figures: { programs: tried, injections: tried - held } }));

  const harmless = manifestWith();
  const target = new Hetzner(new TerraformStack(testApp(), "elsewhere"), "home", { region: "fsn1" });
  const exit: WholeReport = ExitReport._fromManifest(harmless, "", target);
  const markdown = markdownOf(exit);

  test("stands there in the first place", () => {
    [reportHtml(harmless), reportText(harmless), markdown, textOf(exit)].forEach((report) => expect(report.split(WORD).length).toBeGreaterThan(5));
    expect(markdown).toContain("Cannot move");
  });

  test("is found where it is markup", () => {
    expect(structureOf("<p>a<b>x</b></p>")).not.toEqual(structureOf("<p>a</p>"));
    expect(structureOf("<p title=\"x\" onclick=\"y\"></p>")).not.toEqual(structureOf("<p title=\"x\"></p>"));
    expect(elementsOf("a `b` <i>c</i>")).not.toEqual(elementsOf("a b c"));
  });

  test.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))("is no markup of the page: %s", (_shown, text) => {
    tried += 1;
    const page = reportHtml(retold(harmless, text));
    expect(structureOf(page)).toEqual(structureOf(reportHtml(harmless)));
    expect(page.replace(/[\n\t\r]/g, "")).not.toMatch(CONTROL);
    held += 1;
  });

  test.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))("is no markup of the document in Markdown, and is that string there: %s", (_shown, text) => {
    tried += 1;
    const document = markdownOf(retold(exit, text));
    expect(elementsOf(document)).toEqual(elementsOf(markdown));
    // eslint-disable-next-line no-control-regex
    const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ").trim();
    const plainly = (all: string): string => all.replace(/\\\|/g, "|").replace(/\s+/g, "");
    expect(plainly(wordsOf(document))).toContain(plainly(shown));
    held += 1;
  });

  test.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))("tells the terminal nothing: %s", (_shown, text) => {
    tried += 1;
    const manifest = retold(harmless, text);
    expect(reportText(manifest, { width: 100 })).not.toMatch(CONTROL);
    expect(textOf(retold(exit, text))).not.toMatch(CONTROL);
    expect(textOf(retold(exit, text)).split("\n")).toHaveLength(textOf(exit).split("\n").length);
    held += 1;
  });
});
