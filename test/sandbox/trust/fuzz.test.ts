import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Sandbox } from "archipel-sandbox";
import { Deployment } from "../../support/deployment";
import type { CloudMaker, Program } from "../../support/programs";
import { cloudNames, makerOf } from "../../support/programs";
import { giveExisting } from "../../support/sandbox-life";
import { sampleOn } from "../../trust/fuzz/sample";
import { effort, isWhole, seed } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

/** In CI some clouds. */
const CLOUDS = isWhole ? cloudNames() : ["binero", "cleura", "infomaniak"];
const PROGRAMS = effort(6, 200);

/** What is wrong with the whole life of programs in a world of their own: deployed, planned again, destroyed. */
async function complaintsOf(programs: readonly Program[], maker: CloudMaker): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), "archipel-world-"));
  const sandbox = await Sandbox.start({ world: directory });
  const deployment = new Deployment(programs, sandbox.env);
  try {
    giveExisting(sandbox.world, maker);
    deployment.synthesize("base");
    await deployment.deploy();
    const { planned } = await deployment.plan();
    const changed = [...planned.created, ...planned.updated, ...planned.replaced, ...planned.destroyed];
    await deployment.destroy();
    const left = sandbox.world.resources();
    return [...changed.map((address) => `a second plan touches ${address}`), ...left.map((one) => `${JSON.stringify(one).slice(0, 200)} is left`)];
  } catch (error) {
    return [(error as Error).message];
  } finally {
    sandbox.stop();
    deployment.remove();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The programs among many that something is wrong with, each with what. */
async function broken(programs: readonly Program[], maker: CloudMaker): Promise<string[]> {
  const complaints = await complaintsOf(programs, maker);
  if (complaints.length === 0 || programs.length === 1) {
    return complaints.map((complaint) => `${complaint}\n  of ${programs[0].name}`);
  }
  const middle = Math.ceil(programs.length / 2);
  const halves = [...(await broken(programs.slice(0, middle), maker)), ...(await broken(programs.slice(middle), maker))];
  return halves.length > 0 ? halves : [`only together: ${complaints.join("\n")}`];
}

describe("random programs live in the sandbox", () => {
  test.each(CLOUDS)("on %s", async (name) => {
    console.log(`fuzz in the sandbox on ${name}: ${PROGRAMS} programs, ARCHIPEL_SEED=${seed}`);
    const maker = await makerOf(name);
    const programs = sampleOn(name, maker, PROGRAMS);
    const found: string[] = [];
    for (let first = 0; first < programs.length; first += 50) {
      found.push(...(await broken(programs.slice(first, first + 50), maker)));
    }
    const counts = { synthesized: programs.length };
    record({ part: "fuzz in the sandbox", on: name, figures: { programs: programs.length, invalid_json: found.length }, counts });
    expect(found).toEqual([]);
    expect(programs).toHaveLength(PROGRAMS);
  }, 3_600_000);
});
