import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { PatternLanding } from "archipel/testing";
import { patternBadge, patternConformance, withPatternTable } from "archipel/testing";
import { bastionOn } from "./support";

const [BADGE, README] = ["badge.json", "README.md"].map((file) => join(__dirname, "..", file));

let landings: PatternLanding[];

beforeAll(async () => {
  landings = await patternConformance({ name: "Bastion", build: (scope) => void bastionOn(scope) });
}, 60_000);

it("badge.json says how many clouds carry the pattern; `npx projen matrix` writes it", async () => {
  await expect(`${JSON.stringify(patternBadge(landings), null, 2)}\n`).toMatchFileSnapshot(BADGE);
});

it("the README tells which clouds, and why not the others; `npx projen matrix` writes it", async () => {
  await expect(withPatternTable(readFileSync(README, "utf8"), landings)).toMatchFileSnapshot(README);
});
