import { describe, expect, test } from "vitest";
import { complaints } from "../support/cycle";
import type { CloudMaker } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { giveExisting, liveInSandbox } from "../support/sandbox-life";

/** Every conformance case of a cloud, through the real engine, in a world of its own. */
export function runInSandbox(cloudName: string, maker: CloudMaker): void {
  const programs = conformancePrograms(cloudName, maker);
  describe(`${cloudName} in the sandbox`, () => {
    const lived = liveInSandbox(programs, (world) => giveExisting(world, maker));

    test.each(programs.map((program) => [program.name, program] as const))("%s", (_name, program) => {
      expect(complaints(lived.life, program)).toEqual([]);
    });

    test("destroying everything leaves an empty world", () => {
      expect(lived.world.resources()).toEqual([]);
    });
  });
}
