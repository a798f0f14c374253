import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { effort, isWhole } from "../support/effort";
import { record } from "../support/figures";
import { differencesOf, filesIn, synthesizeInto } from "../support/stack-files";

const AT_ONCE = effort(4, 10);
const ROUNDS = effort(1, 10);
/** It keeps a record beside the program, and decides by it. */
const NAME = "example/federation";
const RECORD = join(NAME, "archipel.federation.json");

describe(`${AT_ONCE} processes that write one program into one folder at once`, () => {
  let folder: string;
  let alone: ReadonlyMap<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "archipel-at-once-"));
    await synthesizeInto(join(folder, "alone"), [NAME]);
    alone = filesIn(join(folder, "alone"));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts all of them; gives what those said that failed. */
  async function atOnce(outdir: string): Promise<string[]> {
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => synthesizeInto(outdir, [NAME])));
    return ended.flatMap((one) => (one.status === "rejected" ? [String((one.reason as Error).message)] : []));
  }

  it("leave what one alone writes, and the record beside the program is whole at every moment", async () => {
    expect([...alone.keys()]).toContain(RECORD);
    let recordsRead = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const outdir = join(folder, `round-${round}`);
      // As after a first synth; the folders of one that nobody has written into are the next test's.
      mkdirSync(join(outdir, NAME, "cdktf.out", "stacks", "union"), { recursive: true });
      let broken = 0;
      const watch = setInterval(() => {
        const path = join(outdir, RECORD);
        if (existsSync(path)) {
          recordsRead += 1;
          try {
            JSON.parse(readFileSync(path, "utf8"));
          } catch {
            broken += 1;
          }
        }
      }, 1);
      const failed = await atOnce(outdir);
      clearInterval(watch);
      expect(failed).toEqual([]);
      expect(broken).toBe(0);
      expect(differencesOf(alone, filesIn(outdir))).toEqual([]);
      expect(readdirSync(join(outdir, NAME)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      rmSync(outdir, { recursive: true });
    }
    record({ part: "at once", on: NAME, figures: {}, counts: { processes: AT_ONCE, rounds: ROUNDS, files: alone.size, recordsRead } });
  }, 1_800_000);

  it.skipIf(!isWhole)("may meet at making the folder, where there is none: whoever comes second says so, and the files are whole", async () => {
    const outdir = join(folder, "fresh");
    const failed = await atOnce(outdir);
    expect(failed.filter((message) => !message.includes("EEXIST"))).toEqual([]);
    expect(failed.length).toBeLessThan(AT_ONCE);
    expect(differencesOf(alone, filesIn(outdir))).toEqual([]);
    record({ part: "at once", on: "a new folder", figures: {}, counts: { processes: AT_ONCE, metAtMakingIt: failed.length } });
  }, 600_000);
});
