import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExitReport, Hetzner } from "archipel";
import { markedCredentials } from "./credentials";
import { Marks } from "./scan";
import { installed } from "../../../scripts/tooling/shell";
import type { Manifest } from "../../../src/sovereignty/manifest";
import { reportHtml } from "../../../src/sovereignty/report/page";
import { reportText } from "../../../src/sovereignty/report/text";
import { spawned } from "../../support/command-line";
import type { Ran } from "../../support/command-line";
import { exampleNames, programOf } from "../../support/example";
import { cloudNames, makerOf } from "../../support/programs";
import { record } from "../support/figures";
import { filesIn } from "../support/stack-files";

/** The sensitive variables of the examples: each is told a secret. */
const INPUTS = ["private_key", "database_password", "admin_password", "flexible-access-key", "flexible-secret-key"];
/** What the library tells the command line of a program. */
const MANIFEST = "manifest.json";

interface Synthesized {
  readonly variable?: Readonly<Record<string, { readonly sensitive?: boolean }>>;
}

/** Examples as their readers run them, with secrets in all places that the programs and the providers take them from. */
describe("a marked secret in an example", () => {
  const marks = new Marks();
  const outdir = mkdtempSync(join(tmpdir(), "archipel-secrets-"));
  const ran: Record<string, Ran> = {};

  beforeAll(async () => {
    const credentials = markedCredentials(await Promise.all(cloudNames().map(makerOf)), marks);
    const inputs = Object.fromEntries(INPUTS.map((name) => [`TF_VAR_${name}`, marks.make()]));
    for (const name of exampleNames()) {
      // In a folder of its own, as a federation keeps its record where it runs.
      const folder = join(outdir, name);
      mkdirSync(folder);
      const [program, ...args] = installed("tsx", "dist/cli.mjs", programOf(name));
      ran[name] = await spawned(program!, args, folder, { ...credentials, ...inputs, CDKTF_OUTDIR: join(folder, "cdktf.out"), ARCHIPEL_MANIFEST: join(folder, MANIFEST) });
    }
  }, 300_000);
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  const written = (name: string): ReadonlyMap<string, string> => filesIn(join(outdir, name));
  const stackOf = (name: string): string => [...written(name)].find(([path]) => path.endsWith("cdk.tf.json"))![1];

  test.each(exampleNames())("is in nothing that the program prints, and in no file that it writes, by contents or name: %s", (name) => {
    const { code, out, err } = ran[name]!;
    expect(code, err.slice(0, 2000)).toBe(0);
    const files = written(name);
    const found = [["printed", `${out}\n${err}`] as const, ...files].flatMap(([path, text]) => marks.in(`${path}\n${text}`).map((mark) => `${path}: ${mark}`));
    record({ part: "secrets", on: `examples/${name}`, figures: { programs: 1, secrets_found: found.length } });
    expect(found).toEqual([]);
    expect([...files.keys()]).toContain(MANIFEST);
  });

  test.each(exampleNames())("is in no report on the program: %s", (name) => {
    const manifest = JSON.parse(written(name).get(MANIFEST)!) as Manifest;
    const target = new Hetzner(new TerraformStack(new App({ outdir: tmpdir() }), "elsewhere"), "home", { region: "fsn1" });
    const exit = ExitReport._fromManifest(manifest, "", target);
    const reports = [
      reportHtml(manifest), reportText(manifest, { width: 100, colour: false }), JSON.stringify(exit.toJson()), exit.toText(), exit.toMarkdown(),
    ];
    reports.forEach((report) => expect(report.length).toBeGreaterThan(100));
    expect(marks.in(reports.join("\n"))).toEqual([]);
  });

  test("comes by a variable that is sensitive, and there is none that the scan gave no secret to", () => {
    const asked = exampleNames().flatMap((name) => Object.entries((JSON.parse(stackOf(name)) as Synthesized).variable ?? {})
      .filter(([, { sensitive }]) => sensitive === true)
      .map(([variable]) => {
        expect(stackOf(name), `${name} uses ${variable}`).toContain(`var.${variable}`);
        return variable;
      }));
    expect([...new Set(asked)].sort()).toEqual([...INPUTS].sort());
  });
});
