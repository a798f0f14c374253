import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bucket, DataLocation, Jurisdiction, Scaleway, SovereigntyReport } from "archipel";
import type { Manifest } from "../../../src/sovereignty/manifest";

const directory = mkdtempSync(join(tmpdir(), "archipel-report-"));
let count = 0;

beforeAll(() => void (count = 0));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function shop(): App {
  const app = new App({ outdir: join(directory, String(count++)), stackTraces: false });
  new Bucket(new Scaleway(new TerraformStack(app, "shop"), "warsaw", { region: "pl-waw" }), "files");
  return app;
}

const manifestIn = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8")) as Manifest;

describe("the report of an app", () => {
  it("is written beside its stacks when it is synthesized, as page and as data", () => {
    const app = shop();
    new SovereigntyReport(app, "report");
    app.synth();
    expect(readFileSync(join(app.outdir, "sovereignty.html"), "utf8")).toContain("No policy is defined");
    expect(manifestIn(join(app.outdir, "sovereignty.json")).resources.map(({ path }) => path)).toEqual(["shop/warsaw/files/Encryption", "shop/warsaw/files/Resource"]);
  });

  it("is written also when a policy is broken and the synth fails", () => {
    const app = shop();
    new DataLocation(app, "home", { allowed: [Jurisdiction.country("FR")] });
    const { file } = new SovereigntyReport(app, "report");
    expect(() => app.synth()).toThrow("breaks DataLocation home");
    expect(readFileSync(file, "utf8")).toContain("The only policy is broken.");
  });

  it("goes where it is told, which is made when it is missing", () => {
    const app = shop();
    const report = new SovereigntyReport(app, "report", { directory: join(directory, "a", "b"), fileName: "shop.html" });
    app.synth();
    expect(report.file).toBe(join(directory, "a", "b", "shop.html"));
    expect(manifestIn(join(directory, "a", "b", "shop.json")).formatVersion).toBe(1);
  });

  it("can stand in a stack, too, and tells of the whole app", () => {
    const app = shop();
    new TerraformStack(app, "other");
    const { file } = new SovereigntyReport(app.node.findChild("other") as TerraformStack, "report");
    app.synth();
    expect(readFileSync(file, "utf8")).toContain("Sovereignty report: shop, other");
  });

  it("knows the company behind a plain resource, whose cloud the program has no construct of", () => {
    const app = shop();
    const stack = new TerraformStack(app, "plain");
    stack.addOverride("terraform.required_providers.hcloud", { source: "hetznercloud/hcloud" });
    stack.addOverride("resource.hcloud_server.web", { name: "web", location: "fsn1" });
    const { file } = new SovereigntyReport(app, "report");
    app.synth();
    const { operators } = manifestIn(file.replace(/html$/, "json"));
    expect(operators).toMatchObject([{ cloudName: "Hetzner", operator: { name: "Hetzner Online GmbH" }, laws: [{ law: "EU" }, { law: "EU" }] }]);
    expect(readFileSync(file, "utf8")).toMatch(/<h3 id="operator-0">Hetzner<\/h3>/);
  });

  it.each(["report.pdf", "a/b.html", ""])("refuses a name that is no page's: %j", (fileName) => {
    expect(() => new SovereigntyReport(shop(), "report", { fileName })).toThrow("a name that ends in .html, without a directory");
  });
});
