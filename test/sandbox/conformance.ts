import { describe, expect, test } from "vitest";
import { EXISTING_ADDRESS, EXISTING_ID, EXISTING_NAME } from "archipel/testing";
import { complaints } from "../support/cycle";
import type { CloudMaker, Existing } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { liveInSandbox } from "../support/sandbox-life";

/** Every conformance case of a cloud, through the real engine, in a world of its own. */
export function runInSandbox(cloudName: string, maker: CloudMaker): void {
  const programs = conformancePrograms(cloudName, maker);
  describe(`${cloudName} in the sandbox`, () => {
    const lived = liveInSandbox(programs, (world) => {
      const attributes = { address: EXISTING_ADDRESS };
      const ids = [maker.bench?.existingId ?? EXISTING_ID, EXISTING_NAME];
      for (let existing: Existing | undefined = maker.existing; existing !== undefined; existing = existing.besides) {
        const { provider, types } = existing;
        types.forEach((type) => ids.forEach((id) => world.give({ provider, type, id, attributes })));
      }
    });

    test.each(programs.map((program) => [program.name, program] as const))("%s", (_name, program) => {
      expect(complaints(lived.life, program)).toEqual([]);
    });

    test("destroying everything leaves an empty world", () => {
      expect(lived.world.resources()).toEqual([]);
    });
  });
}
