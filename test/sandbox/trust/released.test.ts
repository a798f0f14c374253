import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { synthesize } from "archipel/testing";
import type { StackJson } from "../../../scripts/api/released-stacks";
import { readReleasedStacks } from "../../../scripts/api/released-stacks";
import { acceptedFor } from "../../../scripts/api/replacements";
import { variantOf } from "../../support/cloud-variants";
import { environmentOf } from "../../support/example";
import { STORIES } from "../../support/example-stories";
import { stacksOf } from "../../support/example-synthesis";
import { giveExisting } from "../../support/sandbox-life";
import { testApp } from "../../support/test-app";
import { Upgrade } from "../../support/upgrade";
import type { UpgradeOptions } from "../../support/upgrade";
import { defineCaseStack } from "../../trust/support/case-stack";
import { isWhole } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

const released = readReleasedStacks();
/** Every one at full length; in the tests a few that are small. */
const tried = (names: readonly string[], small: readonly string[]): readonly string[] => (isWhole ? names : small);

/** What this version would replace or destroy of what the last release made, and was not decided on. */
async function lost(name: string, before: StackJson, after: StackJson, options: UpgradeOptions): Promise<string[]> {
  const upgrade = await Upgrade.from(before, options);
  try {
    const accepted = acceptedFor(name);
    const found = (await upgrade.losses(after)).filter((line) => !accepted.has(line.split(" ")[0]!));
    const resources = Object.values(before.resource as object).reduce((sum: number, named: object) => sum + Object.keys(named).length, 0);
    record({ part: "upgrade", on: name, figures: { replacements: found.length }, counts: { from: released.version, resources } });
    return found;
  } finally {
    upgrade.remove();
  }
}

async function exampleOf(name: string): Promise<StackJson> {
  const [json] = (await stacksOf(name)).values();
  return JSON.parse(json!) as StackJson;
}

const environment = (name: string): UpgradeOptions => ({ env: environmentOf(STORIES[name]?.variables ?? {}) });

describe(`what ${released.version} deployed is neither replaced nor destroyed by this version`, () => {
  test.each(tried(Object.keys(released.examples), ["quickstart", "three-tier"]))("of examples/%s", async (name) => {
    expect(await lost(`example/${name}`, released.examples[name]!, await exampleOf(name), environment(name))).toEqual([]);
  }, 600_000);

  test.each(tried(Object.keys(released.clouds), ["safespring"]))("of a stack of all that %s can", async (name) => {
    const maker = await variantOf(name);
    const after = synthesize(await defineCaseStack(testApp(), name));
    expect(await lost(`cloud/${name}`, released.clouds[name]!, after, { give: (world) => giveExisting(world, maker) })).toEqual([]);
  }, 1_200_000);
});

describe("the plan tells", () => {
  let upgrade: Upgrade;
  let before: StackJson;
  beforeAll(async () => {
    before = released.examples.quickstart!;
    upgrade = await Upgrade.from(before, environment("quickstart"));
  }, 120_000);
  afterAll(() => upgrade?.remove());

  const servers = (): Record<string, object> => (before.resource as Record<string, Record<string, object>>).scaleway_instance_server!;

  /** The quickstart with its server at Scaleway changed. */
  function withServer(change: object): StackJson {
    const [[name, server]] = Object.entries(servers()) as [[string, object]];
    return { ...before, resource: { ...before.resource as object, scaleway_instance_server: { [name]: { ...server, ...change } } } };
  }

  test("of a server that has another address", async () => {
    const [name] = Object.keys(servers());
    const renamed = JSON.parse(JSON.stringify(before).replaceAll(name!, `${name}_2`)) as StackJson;
    expect(await upgrade.losses(renamed)).toContainEqual(expect.stringMatching(/^scaleway_instance_server\..* is destroyed$/));
  });

  test("of a server that would be made anew", async () => {
    expect(await upgrade.losses(withServer({ zone: "nl-ams-1" }))).toContainEqual(expect.stringMatching(/^scaleway_instance_server\..* is replaced$/));
  });

  test("of nothing where nothing is lost", async () => {
    expect(await upgrade.losses(withServer({ name: "other" }))).toEqual([]);
  });
});
