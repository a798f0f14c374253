import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, TerraformVariable } from "cdktf";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ICloud } from "archipel";
import { Secret } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { makeCloud as openStack } from "../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import { AppOnDisk } from "../support/app-on-disk";

const UNVERSIONED = [undefined, undefined];

/** What another value does to a secret, in the real engine. */
describe("a secret whose value changes", () => {
  let world: string;
  let disk: AppOnDisk;
  let sandbox: Sandbox;

  beforeEach(async () => {
    world = mkdtempSync(join(tmpdir(), "archipel-world-"));
    disk = new AppOnDisk();
    sandbox = await Sandbox.start({ world });
  });
  afterEach(() => {
    sandbox.stop();
    disk.remove();
    rmSync(world, { recursive: true, force: true });
  });

  /** Applies a secret with one value, then with another, and gives the plan of that. */
  async function rotate(make: (stack: TerraformStack) => ICloud, versions: readonly (number | undefined)[] = UNVERSIONED): Promise<Outcome> {
    let plan: Outcome | undefined;
    for (const [index, valueVersion] of versions.entries()) {
      disk.synthesize((app) => {
        const stack = new TerraformStack(app, "shop");
        stack.addOverride("terraform.backend.local.path", disk.file("state.json"));
        const value = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
        new Secret(stack, "db", { value, valueVersion, cloud: make(stack) });
      });
      const engine = disk.engine("shop", { ...sandbox.env, TF_VAR_password: `value-${index}` });
      await engine.init();
      plan = await engine.plan();
      expect((await engine.apply()).exitCode).toBe(0);
    }
    return plan!;
  }

  const held = (type: string, attribute: string): unknown[] =>
    sandbox.world.resources().filter((resource) => resource.type === type).map(({ attributes }) => attributes[attribute]);

  test("gets another version on Scaleway and stays what it was", async () => {
    const { planned } = await rotate(scaleway);
    expect(planned).toMatchObject({ created: [], updated: [], replaced: [expect.stringMatching(/^scaleway_secret_version\./)], destroyed: [] });
    expect(held("scaleway_secret_version", "data")).toEqual(["value-1"]);
  });

  test("and is not kept gets another version on Scaleway when its version rises, and not before", async () => {
    expect((await rotate(scaleway, [1, 1])).isEmpty).toBe(true);
    expect((await rotate(scaleway, [2])).planned.replaced).toEqual([expect.stringMatching(/^scaleway_secret_version\./)]);
    expect(held("scaleway_secret_version", "data")).toEqual([null]);
  });

  test("is another one on Barbican, made before the first goes", async () => {
    const { planned } = await rotate(openStack);
    expect(planned.replaced).toEqual([expect.stringMatching(/^openstack_keymanager_secret_v1\./)]);
    expect(held("openstack_keymanager_secret_v1", "payload")).toEqual(["value-1"]);
  });
});
