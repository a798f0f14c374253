import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXISTING_ADDRESS, EXISTING_ID, EXISTING_NAME } from "archipel/testing";
import { Sandbox } from "archipel-sandbox";
import type { Life } from "../support/cycle";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import type { CloudMaker } from "../support/programs";
import { conformancePrograms } from "../support/programs";

/** Every conformance case of a cloud, through the real engine, in a world of its own. */
export function runInSandbox(cloudName: string, maker: CloudMaker): void {
  const programs = conformancePrograms(cloudName, maker);
  const { provider, types } = maker.existing;
  describe(`${cloudName} in the sandbox`, () => {
    const world = mkdtempSync(join(tmpdir(), "archipel-world-"));
    let sandbox: Sandbox;
    let life: Life;

    beforeAll(async () => {
      sandbox = await Sandbox.start({ world });
      const attributes = { address: EXISTING_ADDRESS };
      const ids = [maker.bench?.existingId ?? EXISTING_ID, EXISTING_NAME];
      types.forEach((type) => ids.forEach((id) => sandbox.world.give({ provider, type, id, attributes })));
      life = await live(new Deployment(programs, sandbox.env));
    }, 600_000);

    afterAll(() => {
      sandbox.stop();
      life?.deployment.remove();
      rmSync(world, { recursive: true, force: true });
    });

    test.each(programs.map((program) => [program.name, program] as const))("%s", (_name, program) => {
      expect(complaints(life, program)).toEqual([]);
    });

    test("destroying everything leaves an empty world", () => {
      expect(sandbox.world.resources()).toEqual([]);
    });
  });
}
