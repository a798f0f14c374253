import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { EXISTING_ADDRESS, EXISTING_ID, EXISTING_NAME } from "archipel/testing";
import type { World } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import type { Life } from "./cycle";
import { live } from "./cycle";
import { Deployment } from "./deployment";
import { existing } from "./existing-openstack";
import type { CloudMaker, Existing, Program } from "./programs";

/** What the tests of a `describe` see of programs that have lived. */
export interface Lived {
  /** What happened to the programs. */
  readonly life: Life;
  /** What is left of them, and what was there before. */
  readonly world: World;
}

/**
 * Puts programs through their whole life in the sandbox, in a world of their own, before the first test of the `describe` that this is
 * called in.
 *
 * @param give puts what exists before the programs into the world
 */
export function liveInSandbox(programs: readonly Program[], give: (world: World) => void): Lived {
  let directory: string;
  let sandbox: Sandbox | undefined;
  let life: Life | undefined;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "archipel-world-"));
    sandbox = await Sandbox.start({ world: directory });
    give(sandbox.world);
    life = await live(new Deployment(programs, sandbox.env), true);
  }, 600_000);

  afterAll(() => {
    sandbox?.stop();
    life?.deployment.remove();
    rmSync(directory, { recursive: true, force: true });
  });

  return {
    get life() { return life!; },
    get world() { return sandbox!.world; },
  };
}

/** The network that every OpenStack cloud of the tests leads out by. */
export function giveExternalNetwork(world: World): void {
  world.give({ provider: existing.provider, type: "openstack_networking_network_v2", id: "public", attributes: {} });
}

/** What a cloud's programs find at the cloud. */
export function giveExisting(world: World, maker: Pick<CloudMaker, "existing" | "bench">): void {
  const attributes = { address: EXISTING_ADDRESS };
  const ids = [maker.bench?.existingId ?? EXISTING_ID, EXISTING_NAME];
  for (let found: Existing | undefined = maker.existing; found !== undefined; found = found.besides) {
    const { provider, types } = found;
    types.forEach((type) => ids.forEach((id) => world.give({ provider, type, id, attributes })));
  }
}
