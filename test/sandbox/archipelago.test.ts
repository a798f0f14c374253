import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sandbox } from "archipel-sandbox";
import { everywhere } from "../support/archipelago";
import type { Life } from "../support/cycle";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import type { Program } from "../support/programs";

const directory = mkdtempSync(join(tmpdir(), "archipel-world-"));
let sandbox: Sandbox;
let program: Program;
let life: Life;

beforeAll(async () => {
  sandbox = await Sandbox.start({ world: directory });
  program = await everywhere();
  life = await live(new Deployment([program], sandbox.env), true);
}, 300_000);

afterAll(() => {
  sandbox.stop();
  life?.deployment.remove();
  rmSync(directory, { recursive: true, force: true });
});

test("one stack stands on every cloud at once, and one port more changes nothing else", () => {
  expect(complaints(life, program)).toEqual([]);
});

test("and is gone from all of them when it is destroyed", () => {
  expect(sandbox.world.resources()).toEqual([]);
});
