import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ICloud } from "archipel";
import { RemovalPolicy } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { defineData } from "./support/data-program";
import { dataOf, standingOf } from "./support/standing";
import { TriedStack } from "./support/tried-stack";
import { Bench } from "../../../src/testing/conformance/bench";
import type { CloudMaker } from "../../support/programs";
import { cloudNames, makerOf } from "../../support/programs";
import { isWhole } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

/** In an ordinary run, clouds that have all kinds of data between them. */
const CLOUDS = isWhole ? cloudNames() : ["exoscale", "hetzner", "scaleway"];

interface Said {
  /** What the ids of the constructs end with. @default "" */
  readonly ending?: string;
  readonly policy?: RemovalPolicy;
  /** Of the zone's name; another one replaces the zone. @default "kept" */
  readonly words?: string;
  /** The id of the cloud. @default "cloud" */
  readonly cloudId?: string;
  readonly isEmpty?: boolean;
}

function write(stack: TriedStack, maker: CloudMaker, { ending = "", policy, words, cloudId, isEmpty = false }: Said = {}): void {
  stack.write((scope) => {
    const cloud: ICloud = maker.makeCloud(scope, cloudId);
    if (!isEmpty) {
      defineData(new Bench(cloud, maker.bench), ending, policy === undefined ? {} : { removalPolicy: policy }, words);
    }
  }, {});
}

/** Which of the addresses the errors of a run name, as what must not be destroyed. */
function refused({ diagnostics }: Outcome, addresses: readonly string[]): string[] {
  const words = diagnostics.filter(({ summary }) => summary === "Instance cannot be destroyed").map(({ detail }) => detail);
  return addresses.filter((address) => words.some((detail) => detail.includes(address)));
}

describe.each(CLOUDS)("data on %s that is protected", (name) => {
  let maker: CloudMaker;
  let stack: TriedStack;
  let addresses: readonly string[];
  let held: ReadonlyMap<string, string>;

  beforeAll(async () => {
    maker = await makerOf(name);
    stack = await TriedStack.start(maker, "local");
    write(stack, maker);
    await stack.terraform().init();
    const applied = await stack.terraform().apply();
    expect([applied.exitCode, applied.diagnostics]).toEqual([0, expect.anything()]);
    addresses = stack.dataAddresses;
    held = dataOf(stack.sandbox.world, await stack.state(), addresses);
    expect(held.size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(0);
  });
  afterAll(() => stack.remove());

  const isStillThere = async (): Promise<void> =>
    expect(dataOf(stack.sandbox.world, await stack.state(), addresses)).toEqual(held);

  test.each<[string, Said]>([
    ["its constructs being renamed", { ending: "-renamed" }],
    ["being taken out of the program", { isEmpty: true }],
    ["going over to another cloud", { cloudId: "elsewhere" }],
  ])("outlives %s", async (_what, said) => {
    write(stack, maker, said);
    const applied = await stack.terraform().apply();
    expect([applied.exitCode, refused(applied, addresses)]).toEqual([1, addresses]);
    await isStillThere();
  });

  test("outlives a destruction", async () => {
    write(stack, maker);
    const destroyed = await stack.terraform().destroy();
    expect([destroyed.exitCode, refused(destroyed, addresses).length > 0]).toEqual([1, true]);
    await isStillThere();
  });

  test("outlives whatever would replace it", async () => {
    write(stack, maker);
    const applied = await stack.terraform().apply(...addresses.map((address) => `-replace=${address}`));
    expect([applied.exitCode, refused(applied, addresses)]).toEqual([1, addresses]);
    await isStillThere();
  });

  test("outlives a zone's other name", async () => {
    write(stack, maker, { words: "other" });
    const zones = addresses.filter((address) => address.includes("_dnszone"));
    const applied = await stack.terraform().apply();
    // Scaleway renames a zone that lives; elsewhere another name is another zone.
    const inPlace = applied.done.updated.filter((address) => zones.includes(address));
    expect([...refused(applied, zones), ...inPlace]).toEqual(zones);
    expect([...applied.done.destroyed, ...applied.done.replaced]).toEqual([]);
    write(stack, maker);
    expect((await stack.terraform().apply()).exitCode).toBe(0);
    await isStillThere();
  });

  test("goes once the program has said so and was deployed", async () => {
    write(stack, maker, { policy: RemovalPolicy.DESTROY });
    expect((await stack.terraform().apply()).exitCode).toBe(0);
    await isStillThere();
    write(stack, maker, { policy: RemovalPolicy.DESTROY, ending: "-renamed", words: "renamed" });
    const renamed = await stack.terraform().apply();
    expect(renamed.exitCode).toBe(0);
    expect(addresses.filter((address) => !renamed.done.destroyed.includes(address))).toEqual([]);
    expect((await stack.terraform().destroy()).exitCode).toBe(0);
    expect(standingOf(stack.sandbox.world)).toEqual([]);
    record({ part: "data loss", on: name, figures: { orphans: 0 }, counts: { kept: addresses.length, ways_tried: 6 } });
  });
});

describe("protected data whose creation ended with an error", () => {
  test("is kept once somebody has looked at it and says that it is sound", async () => {
    const maker = await makerOf("hetzner");
    const stack = await TriedStack.start(maker, "local");
    write(stack, maker);
    await stack.terraform().init();
    stack.sandbox.world.addFault({ on: "create", type: "hcloud_volume", kind: "fail-late" });
    expect((await stack.terraform().apply()).exitCode).toBe(1);
    const volume = stack.dataAddresses.find((address) => address.startsWith("hcloud_volume."))!;
    expect(refused(await stack.terraform().apply(), [volume])).toEqual([volume]);
    await stack.terraform().run("untaint", volume);
    expect((await stack.terraform().apply()).exitCode).toBe(0);
    expect((await stack.terraform().plan()).isEmpty).toBe(true);
    stack.remove();
  });
});
