import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { CapabilityError } from "archipel";
import { Sandbox } from "archipel-sandbox";
import { Bench } from "../../../src/testing/conformance/bench";
import { AppOnDisk } from "../../support/app-on-disk";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import type { CloudMaker } from "../../support/programs";
import { giveExisting, giveExternalNetwork } from "../../support/sandbox-life";
import { FEDERATED } from "../../trust/secrets/federated";
import { CLOUD, PORTABLE } from "../../trust/secrets/places";
import type { Sighting } from "../../trust/secrets/plan-json";
import { sightingsIn } from "../../trust/secrets/plan-json";
import { Marks } from "../../trust/secrets/scan";
import { isWhole } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

const CLOUDS = isWhole ? VARIANTS : ["scaleway", "openstack", "hetzner"];
/** The schemas of all providers take the engine minutes. */
const OF_CLOUDS = [...(isWhole ? CLOUD : CLOUD.slice(0, 4)), ...FEDERATED].filter(({ name }) => !name.startsWith("vendors."));
const PLACES = PORTABLE.filter(({ name }) => !name.startsWith("StateEncryption"));

/** A secret for a place, by a sensitive variable; nothing is left of a place that the cloud does not have. */
type Place = (id: string, build: (scope: Construct, secret: string) => void) => void;

/** Plans, applies and plans again; gives each place in JSON where a secret stands, and those that were printed. */
async function sightings(define: (place: Place) => void, give: (world: Sandbox["world"]) => void): Promise<{ readonly inJson: Sighting[]; readonly printed: string[] }> {
  const world = mkdtempSync(join(tmpdir(), "archipel-world-"));
  const disk = new AppOnDisk();
  const marks = new Marks();
  const env: Record<string, string> = {};
  const sandbox = await Sandbox.start({ world });
  try {
    giveExternalNetwork(sandbox.world);
    give(sandbox.world);
    disk.synthesize((app) => {
      const stack = new TerraformStack(app, "shop");
      stack.addOverride("terraform.backend.local.path", disk.file("state.json"));
      define((id, build) => {
        const scope = new Construct(stack, id);
        try {
          build(scope, new TerraformVariable(stack, `${id}_value`, { sensitive: true }).stringValue);
          env[`TF_VAR_${id}_value`] = marks.make();
        } catch (error) {
          if (!(error instanceof CapabilityError)) {
            throw error;
          }
          stack.node.tryRemoveChild(id);
          stack.node.tryRemoveChild(`${id}_value`);
        }
      });
    });
    const engine = disk.engine("shop", { ...sandbox.env, ...env });
    await engine.init();
    const documents: object[] = [];
    const said: string[] = [];
    for (const command of [["plan", "-out=saved.plan", "-input=false"], ["apply", "saved.plan"], ["plan", "-out=saved.plan", "-input=false"]]) {
      const { output, exitCode } = await engine.run(...command, "-no-color");
      expect(exitCode, output.slice(0, 3000)).toBe(0);
      said.push(output);
      documents.push(JSON.parse((await engine.run("show", "-json", ...(command[0] === "plan" ? ["saved.plan"] : []))).answer) as object);
    }
    return { inJson: documents.flatMap((document) => sightingsIn(document, (text) => marks.in(text).length > 0)), printed: marks.in(said.join("\n")) };
  } finally {
    sandbox.stop();
    disk.remove();
    rmSync(world, { recursive: true, force: true });
  }
}

function judge(on: string, { inJson, printed }: Awaited<ReturnType<typeof sightings>>): void {
  const unmarked = inJson.filter(({ isMarked }) => !isMarked).map(({ path }) => path);
  record({ part: "secrets", on, figures: { programs: 1, secrets_found: unmarked.length + printed.length }, counts: { marked: inJson.length } });
  expect([...unmarked, ...printed]).toEqual([]);
  expect(inJson.length).toBeGreaterThan(0);
}

/** A plan in JSON has values in plain text; whoever shows it goes by the markings beside them. */
describe("a secret in a plan, and in a state, as JSON", () => {
  test.each(CLOUDS)("is marked wherever it stands: all places of %s that take one", async (name) => {
    const maker: CloudMaker = await variantOf(name);
    const define = (place: Place): void => PLACES.forEach(({ build }, index) =>
      place(`place_${index}`, (scope, secret) => build(new Bench(maker.makeCloud(scope), maker.bench), secret)));
    judge(`plans in JSON, ${name}`, await sightings(define, (world) => giveExisting(world, maker)));
  }, 600_000);

  test("is marked wherever it stands: what clouds themselves and federations take", async () => {
    judge("plans in JSON, clouds", await sightings((place) => OF_CLOUDS.forEach(({ build }, index) => place(`place_${index}`, build)), () => undefined));
  }, 600_000);
});
