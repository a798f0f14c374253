import { beforeAll, describe, expect, test } from "vitest";
import { everyCloud } from "../support/archipelago";
import { complaints } from "../support/cycle";
import type { CloudMaker, Program } from "../support/programs";
import type { Lived } from "../support/sandbox-life";
import { giveExisting, giveExternalNetwork, liveInSandbox } from "../support/sandbox-life";
import { systemEverywhere, SYSTEMS } from "../support/systems";

describe.each(SYSTEMS)("the system of examples/$name", (system) => {
  const programs: Program[] = [];
  const makers: CloudMaker[] = [];
  beforeAll(async () => {
    programs.push(await systemEverywhere(system));
    makers.push(...(await everyCloud()).map(([, maker]) => maker));
  });
  const lived: Lived = liveInSandbox(programs, (world) => {
    giveExternalNetwork(world);
    makers.forEach((maker) => giveExisting(world, maker));
  });

  test("stands on every cloud that carries it, all in one stack, and its databases grow without anything being replaced", () => {
    expect(complaints(lived.life, programs[0]!)).toEqual([]);
  });

  test("is gone from all of them when it is destroyed, and so are its names at other operators", () => {
    expect(lived.world.resources()).toEqual([]);
  });
});
