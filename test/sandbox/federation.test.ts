import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Changes, WorldResource } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { environmentOf, ExampleCopy } from "../support/example";
import { VARIABLES } from "../support/moves";

const THREE = "const members = [paris, falkenstein, geneva];";
const FOUR = 'const cologne = new Outscale(stack, "cologne", { region: "eu-west-2" });\nconst members = [paris, falkenstein, geneva, cologne];';
const WITHOUT = "const members = [falkenstein, geneva, cologne];";
const JOIN = "new Federation(stack, \"union\", { members });";
const LEAVING = "new Federation(stack, \"union\", { members, leaving: [paris] });";

/** What a plan does, by what it does, each resource by its address. */
type Planned = Changes;

/** The federation example while members join, leave and come back. */
describe("the federation example", () => {
  const world = mkdtempSync(join(tmpdir(), "archipel-federation-"));
  const planned: Record<string, Planned> = {};
  let sandbox: Sandbox;
  let left: readonly WorldResource[];

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    const copy = new ExampleCopy("federation", "union", { ...sandbox.env, ...environmentOf(VARIABLES) });
    const change = async (name: string, find: string, replace: string): Promise<void> => {
      copy.edit({ find, replace });
      await copy.cdktf("synth");
      planned[name] = (await copy.plan()).planned;
      await copy.cdktf("deploy");
      planned[`after ${name}`] = (await copy.plan()).planned;
    };
    try {
      copy.edit({ find: "Hetzner, Infomaniak,", replace: "Hetzner, Infomaniak, Outscale," });
      await copy.cdktf("deploy");
      await change("joins", THREE, FOUR);
      await change("leaving", JOIN, LEAVING);
      copy.edit({ find: LEAVING, replace: JOIN });
      await change("gone", "const members = [paris, falkenstein, geneva, cologne];", WITHOUT);
      await change("back", WITHOUT, "const members = [falkenstein, geneva, cologne, paris];");
      await copy.cdktf("destroy");
      left = sandbox.world.resources();
    } finally {
      copy.remove();
    }
  }, 600_000);
  afterAll(() => {
    sandbox.stop();
    rmSync(world, { recursive: true, force: true });
  });

  test("shows", () => {
    for (const [name, { created, updated, replaced, destroyed }] of Object.entries(planned)) {
      console.log(name, JSON.stringify({ created: created.length, updated, replaced, destroyed }, undefined, 1));
    }
    expect(left).toEqual([]);
  });
});
