import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome, WorldResource } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { isOnCdktn } from "../support/cdk-libraries";
import { ExampleCopy } from "../support/example";

/** Run by `npm run test:cdktn` alone: what `cdktf-cli` 0.21 makes of a program that is on cdktn. */
let deployed: readonly WorldResource[];
let second: Outcome;
let left: readonly WorldResource[];
let world: string;

beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), "archipel-cdktn-"));
  const sandbox = await Sandbox.start({ world });
  const copy = new ExampleCopy("quickstart", "shop", sandbox.env);
  try {
    await copy.cdktf("deploy");
    deployed = sandbox.world.resources();
    second = await copy.plan();
    await copy.cdktf("destroy");
    left = sandbox.world.resources();
  } finally {
    sandbox.stop();
    copy.remove();
  }
}, 300_000);

afterAll(() => rmSync(world, { recursive: true, force: true }));

test("programs get cdktn here for cdktf", () => {
  expect(isOnCdktn).toBe(true);
});

test("the command line of cdktf deploys the quickstart, and a second plan is empty", () => {
  const types = deployed.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(["scaleway_instance_server", "scaleway_object_bucket", "openstack_compute_instance_v2"]));
  expect(second.planned).toEqual({ created: [], updated: [], replaced: [], destroyed: [] });
});

test("and destroys it", () => {
  expect(left).toEqual([]);
});
