import { expect, test } from "vitest";
import { combine } from "../support/combinations";
import { complaints } from "../support/cycle";
import type { Program } from "../support/programs";
import { giveExternalNetwork, liveInSandbox } from "../support/sandbox-life";

const program: Program = {
  id: "combined",
  name: "what stands at one operator is used by another",
  onlyAdds: false,
  usesExisting: false,
  base: (scope) => combine(scope, 1),
  changed: (scope) => combine(scope, 2),
};
const lived = liveInSandbox([program], giveExternalNetwork);

test("images, names, copies and keys of five operators stand in one stack, and a second database changes nothing of it", () => {
  expect(complaints(lived.life, program)).toEqual([]);
});

test("and all of it is gone when it is destroyed", () => {
  expect(lived.world.resources()).toEqual([]);
});
