import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recordsIn } from "../../../scripts/trust/sum";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-records-"));
  vi.stubEnv("ARCHIPEL_TRUST_FIGURES", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** As a run of the tests of its own has it, which knows nothing of the one before. */
async function aRun() {
  vi.resetModules();
  return import("./figures.js");
}

test("a later run's record takes the place of an earlier one, so that a part that is run again is not counted twice", async () => {
  (await aRun()).record({ part: "fuzz", on: "Hetzner", figures: { programs: 300 } });
  (await aRun()).record({ part: "fuzz", on: "Hetzner", figures: { programs: 500 } });
  expect(recordsIn(folder).map(({ figures }) => figures)).toEqual([{ programs: 500 }]);
});

test("one run that records the same twice is told so, as one of both would be lost", async () => {
  const { record } = await aRun();
  record({ part: "fuzz", on: "Hetzner", figures: {} });
  expect(() => record({ part: "fuzz", on: "Hetzner", figures: {} })).toThrow("fuzz-on-Hetzner is recorded twice");
});
