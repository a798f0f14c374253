import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Bucket, Scaleway, SovereignState, StateBootstrap, StateBucket, StateStore } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { AppOnDisk } from "../support/app-on-disk";

/** A bootstrap, and a stack whose state is in the bucket that it makes. */
describe("a stack whose state another stack makes a place for", () => {
  const world = mkdtempSync(join(tmpdir(), "archipel-world-"));
  const disk = new AppOnDisk();
  let sandbox: Sandbox;
  let made: Outcome;
  let bucketName: string;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    disk.synthesize((app) => {
      const bootstrap = new StateBootstrap(app, "bootstrap", { stateFile: disk.file("bootstrap.tfstate") });
      const states = new StateBucket(new Scaleway(bootstrap, "paris", { region: "fr-par" }), "states");
      const shop = new TerraformStack(app, "shop");
      new SovereignState(shop, "state", { store: StateStore.bucket(states) });
      new Bucket(new Scaleway(shop, "paris", { region: "fr-par" }), "files");
      ({ bucketName } = states);
    });
    const bootstrap = disk.engine("bootstrap", sandbox.env);
    await bootstrap.init();
    made = await bootstrap.apply();
  });
  afterAll(() => {
    sandbox.stop();
    disk.remove();
    rmSync(world, { recursive: true, force: true });
  });

  test("finds the bucket, with old versions of the state", () => {
    expect(made.exitCode).toBe(0);
    const buckets = sandbox.world.resources().filter(({ type }) => type === "scaleway_object_bucket");
    expect(buckets.map(({ attributes }) => [attributes.name, attributes.versioning])).toEqual([[bucketName, [{ enabled: true }]]]);
  });

  test("is protected from a bootstrap that is destroyed", async () => {
    const destroyed = await disk.engine("bootstrap", sandbox.env).destroy();
    expect([destroyed.exitCode, destroyed.output]).toEqual([1, expect.stringContaining("prevent_destroy")]);
  });

  test("is valid", async () => {
    const shop = disk.engine("shop", sandbox.env);
    const init = await shop.run("init", "-backend=false");
    const validate = await shop.run("validate", "-json");
    expect(init.exitCode).toBe(0);
    expect(JSON.parse(validate.answer)).toMatchObject({ valid: true, error_count: 0 });
  });
});
