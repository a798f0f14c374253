import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformOutput, TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Bucket, CloudInit, Secret } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { base64 } from "../../../src/core/base64";
import { literalText } from "../../../src/core/literal-text";
import { Bench } from "../../../src/testing/conformance/bench";
import { makeCloud as scaleway } from "../../clouds/scaleway/make-cloud";
import { AppOnDisk } from "../../support/app-on-disk";
import { HOSTILE } from "../../trust/injection/hostile";
import { sensitive } from "../../trust/injection/sensitive";
import { record } from "../../trust/support/figures";

/** Terraform brings strings to canonical composition, and UTF-8 has no halves of characters. */
const asKept = (text: string): string => Buffer.from(text).toString().normalize("NFC");
/** A byte order mark at the beginning of a plain string is none to Terraform. */
const asTold = (text: string): string => asKept(text).replace(/^\ufeff/, "");
/** Scaleway's tags and cloud-init take so much; longer ones are refused when the program runs. */
const TEXTS = HOSTILE.filter((text) => text.length < 100);

/** The real engine reads what programs with hostile strings are written into. */
describe("a string of a program in the real engine", () => {
  const world = mkdtempSync(join(tmpdir(), "archipel-world-"));
  const disk = new AppOnDisk();
  let sandbox: Sandbox;
  let applied: Outcome;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    disk.synthesize((app) => {
      app.node.setContext("archipel:removalPolicy", "destroy");
      const stack = new TerraformStack(app, "shop");
      stack.addOverride("terraform.backend.local.path", disk.file("state.json"));
      const cloud = scaleway(stack);
      const bench = new Bench(cloud);
      const files = TEXTS.map((content, index) => ({ path: `/etc/x/${index}`, content }));
      bench.server("web", { cloudInit: new CloudInit({ files }) });
      bench.server("told", { cloudInit: new CloudInit({ commands: [`echo "$${sensitive(stack)}" \${HOME}`] }) });
      TEXTS.forEach((text, index) => new Bucket(cloud, `bucket${index}`, { tags: { purpose: text } }));
      TEXTS.filter((text) => text.trim() !== "").forEach((text, index) => new Secret(cloud, `secret${index}`, { description: text, value: sensitive(stack) }));
      new TerraformOutput(stack, "encoded", { value: TEXTS.map((text) => base64(literalText(text))) });
    });
    const engine = disk.engine("shop", { ...sandbox.env, TF_VAR_password: "it's" });
    await engine.init();
    applied = await engine.apply();
  }, 300_000);
  afterAll(() => {
    sandbox.stop();
    disk.remove();
    rmSync(world, { recursive: true, force: true });
  });

  const held = (type: string): Readonly<Record<string, unknown>>[] =>
    sandbox.world.resources().filter((resource) => resource.type === type).map(({ attributes }) => attributes);

  test("is no error", () => {
    expect(applied.exitCode, applied.output.slice(0, 3000)).toBe(0);
  });

  test("is that string as a tag", () => {
    const tags = held("scaleway_object_bucket").map((bucket) => (bucket.tags as { readonly purpose: string }).purpose);
    expect(tags.sort()).toEqual(TEXTS.map(asTold).sort());
  });

  test("is that string as a description", () => {
    const descriptions = held("scaleway_secret").map(({ description }) => description);
    expect(descriptions.sort()).toEqual(TEXTS.filter((text) => text.trim() !== "").map(asKept).sort());
  });

  test("is that string in a file that cloud-init writes, by YAML 1.1, too", () => {
    const data = held("scaleway_instance_server").map((server) => String((server.user_data as { readonly "cloud-init"?: string })["cloud-init"]));
    const text = data.find((one) => one.includes("/etc/x/0"))!;
    for (const version of ["1.1", "1.2"] as const) {
      const { write_files: files } = parse(text, { version }) as { readonly write_files: readonly { readonly content: string }[] };
      expect(files.map(({ content }) => content.normalize("NFC"))).toEqual(TEXTS.map(asKept));
    }
  });

  test("is that string in base64 that Terraform writes", () => {
    const decoded = (applied.outputs.encoded as string[]).map((text) => Buffer.from(text, "base64").toString());
    expect(decoded).toEqual(TEXTS.map(asKept));
  });

  test("keeps what only Terraform knows behind a dollar sign", () => {
    const data = held("scaleway_instance_server").map((server) => JSON.stringify(server.user_data)).find((one) => one.includes("runcmd"));
    expect(data).toContain("it's");
    expect(data).toContain("${HOME}");
    record({ part: "injection", on: "the real engine", figures: { programs: TEXTS.length, injections: 0 } });
  });
});
