import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { EncryptionAtRest } from "archipel";
import { AppReading } from "../../src/sovereignty/app-reading";
import { Bench } from "../../src/testing/conformance/bench";
import type { Program } from "../../src/testing/conformance/case";
import { conformanceCases } from "../../src/testing/conformance/cases";
import { freshBench } from "../../src/testing/conformance/options";
import { isOffered } from "../../src/testing/conformance/run";
import { testStack } from "../../src/testing/synthesis";
import type { Spec } from "../support/portable-asks";
import { listenTo } from "../support/portable-asks";
import type { CloudMaker } from "../support/programs";
import { cloudNames, makerOf } from "../support/programs";

type Sealed = (spec: Spec) => boolean;
const always: Sealed = () => true;

/** What keeps data, by what a driver is asked for. */
const KEEPERS = ["server", "defineVolume", "defineVolumeSnapshot", "defineBucket", "defineFileShare", "defineDatabase", "defineCache", "defineSecret"];

/** What operators say that they encrypt, apart from the rules. */
const SEALED: Readonly<Record<string, Readonly<Record<string, Sealed>>>> = {
  cleura: { defineVolume: ({ volumeType }) => volumeType === "cbs-encrypted" },
  exoscale: { server: always, defineVolume: always, defineVolumeSnapshot: always, defineBucket: always },
  ionoscloud: { server: always, defineVolume: always },
  ovhcloud: { defineVolume: ({ volumeType }) => volumeType?.endsWith("-luks") ?? false },
  scaleway: { defineDatabase: ({ encryptedAtRest }) => encryptedAtRest === true, defineSecret: always },
};
/** A server's disk may be of an encrypted type here, which is no part of what is listened to. */
const BY_DISK_TYPE = ["cleura", "ovhcloud"];

function disagreements(name: string, maker: CloudMaker, program: Program): string[] {
  const stack = testStack("conformance");
  const cloud = maker.makeCloud(stack);
  const heard = listenTo(cloud);
  program(new Bench(cloud, maker.bench));
  stack.prepareStack();
  const policy = new EncryptionAtRest(stack, "sealed");
  const broken = new Set(policy.judge(new AppReading(stack.node.root).inventoryFor(stack)).map(({ path }) => path));
  const keepers = heard().filter(({ method }) => KEEPERS.includes(method) && !(method === "server" && BY_DISK_TYPE.includes(name)));
  return keepers.flatMap(({ construct, method, spec }) => {
    const isSealed = SEALED[name]?.[method]?.(spec) ?? false;
    return isSealed === !broken.has(construct.node.path) ? [] : [`${construct.node.path} (${method}) is ${isSealed ? "" : "not "}encrypted, and the rules say otherwise`];
  });
}

describe.each(cloudNames())("the rules of %s, against what keeps data", async (name) => {
  const maker = await makerOf(name);
  const options = { name, makeCloud: (scope: Construct) => maker.makeCloud(scope), ...maker.bench };
  const cases = conformanceCases().filter((testCase) => isOffered(options, testCase) && testCase.applies?.(freshBench(options)) !== false);

  it("let nothing pass in any conformance case but what its operator encrypts", () => {
    const found = cases.flatMap((testCase) => disagreements(name, maker, testCase.build).map((line) => `${testCase.name}: ${line}`));
    expect(found).toEqual([]);
  }, 60_000);
});
