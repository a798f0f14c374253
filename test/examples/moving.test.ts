import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSchema, Template } from "archipel/testing";
import type { Synthesized } from "../support/example";
import { ExampleCopy } from "../support/example";
import { HOMES, moveTo, OFFICE_SUITE, THREE_TIER, VARIABLES } from "../support/moves";
import { movingPage } from "../support/moving-page";

const PAGE = join(__dirname, "..", "..", "docs", "moving.md");
const CARRIERS = ["Infomaniak", "OpenStack", "Scaleway"];
const SYSTEMS = [THREE_TIER, OFFICE_SUITE];

/** What an example gives on each cloud: its JSON and warnings, or why it is refused. */
type Moves = Readonly<Record<string, Synthesized | string>>;

const moves = new Map<string, Moves>();

async function move(system: typeof THREE_TIER): Promise<Moves> {
  const results = Object.keys(HOMES).map(async (cloud): Promise<[string, Synthesized | string]> => {
    const copy = new ExampleCopy(system.name, system.stack, {});
    try {
      copy.edit(moveTo(system, cloud));
      return [cloud, await copy.synthesize()];
    } catch (error) {
      return [cloud, String(error)];
    } finally {
      copy.remove();
    }
  });
  return Object.fromEntries(await Promise.all(results));
}

beforeAll(async () => {
  for (const system of SYSTEMS) {
    moves.set(system.name, await move(system));
  }
}, 120_000);

const on = (name: string, cloud: string): Synthesized => moves.get(name)![cloud] as Synthesized;
const templateOf = (name: string, cloud: string): Template => Template.fromJson(on(name, cloud).json);

describe.each(SYSTEMS.map(({ name }) => name))("a change of one line moves examples/%s", (name) => {
  it.each(CARRIERS)("to %s, where all of it fits the providers' schemas", (cloud) => {
    expect(checkSchema(on(name, cloud).json)).toEqual([]);
  });

  it.each(CARRIERS)("to %s, where it is served under the same name", (cloud) => {
    expect(templateOf(name, cloud).toJson().output!.url).toEqual(templateOf(name, "Scaleway").toJson().output!.url);
  });

  it.each(CARRIERS)("to %s, and nothing stays behind", (cloud) => {
    const providers = Object.keys(templateOf(name, cloud).toJson().provider!);
    expect(providers.filter((provider) => provider !== "minio")).toEqual([cloud === "Scaleway" ? "scaleway" : "openstack"]);
  });

  it.each(CARRIERS)("to %s, with no secret in the JSON", (cloud) => {
    Object.values(VARIABLES).forEach((value) => expect(on(name, cloud).json).not.toContain(value));
    expect(on(name, cloud).json).not.toMatch(/"(?:admin_pass|password|secret_key|private_key|payload)": "(?!\$\{)/);
  });

  it("and says where the database is not run by the cloud", () => {
    expect(on(name, "Scaleway").warnings).toEqual([]);
    expect(on(name, "Infomaniak").warnings).toEqual([expect.stringMatching(/^Infomaniak runs no databases, so that PostgreSQL is on a server of yours/)]);
  });

  it("but not to OVHcloud, which has no zones of DNS in OpenStack, and no place for a certificate", () => {
    expect(moves.get(name)!.OVHcloud).toMatch(/CapabilityError.*\n.*dns\.zone/s);
  });
});

it("what differs from cloud to cloud is in docs/moving.md", async () => {
  await expect(movingPage(SYSTEMS.map(({ name }) => [name, moves.get(name)!]))).toMatchFileSnapshot(PAGE);
});
