import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { TerraformJson } from "archipel/testing";
import { checkSchema, synthesize, testStack } from "archipel/testing";
import type { Landing } from "../support/archipelago";
import { everyCloud, everywhere, land, PROGRAMS } from "../support/archipelago";
import { archipelagoPage } from "../support/archipelago-page";
import type { SystemLanding } from "../support/systems";
import { landSystem, SYSTEMS } from "../support/systems";

const PAGE = join(__dirname, "..", "..", "docs", "archipelago.md");

const landings = new Map<string, readonly Landing[]>();
const systems = new Map<string, readonly SystemLanding[]>();
let together: TerraformJson;

beforeAll(async () => {
  for (const [, maker] of await everyCloud()) {
    const { cloudName } = maker.makeCloud(testStack());
    landings.set(cloudName, PROGRAMS.map((program) => land(program, maker)));
    systems.set(cloudName, SYSTEMS.map((system) => landSystem(system, maker)));
  }
  const stack = testStack();
  (await everywhere()).base(stack);
  together = synthesize(stack);
});

describe("one program on every cloud", () => {
  it("is carried by more than half of them", () => {
    const carried = [...landings.values()].filter(([quickstart]) => typeof quickstart === "number");
    expect(carried.length).toBeGreaterThan(landings.size / 2);
  });

  it("is refused with reasons where it is refused", () => {
    const refusals = [...landings.values()].flat().filter((landing) => typeof landing !== "number");
    const refused = [...systems.values()].flat().filter(({ told }) => told === undefined);
    expect(refused.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    [...refusals, ...refused].flatMap(({ reasons }) => reasons).forEach((reason) => expect(reason).toMatch(/: ./));
  });

  it("becomes what docs/archipelago.md tells", async () => {
    const page = archipelagoPage(PROGRAMS.map(({ name }) => name), landings, { names: SYSTEMS.map(({ name }) => name), landings: systems });
    await expect(page).toMatchFileSnapshot(PAGE);
  });

  it("stands on all of them at once in one stack, which fits the providers' schemas", () => {
    expect(checkSchema(together)).toEqual([]);
  });

  it("and in that stack each provider is configured once for each of its clouds", () => {
    for (const [name, configurations] of Object.entries(together.provider ?? {})) {
      const aliases = (configurations as { alias?: string }[]).map(({ alias }) => alias);
      expect([name, new Set(aliases).size]).toEqual([name, aliases.length]);
    }
  });
});
