import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Taken } from "./large-stack";
import { ROOT } from "../../../scripts/tooling/shell";
import { effort, isWhole, seed } from "../support/effort";
import { record } from "../support/figures";

const SERVERS = effort(1_600, 16_000);
/** For the heap that they get, also when the long run is made shorter. */
const TOO_MANY = isWhole ? Math.max(2 * SERVERS, 8_000) : 2 * SERVERS;
/** Less than what Node gives itself on a machine of 4 GiB. */
const LIMIT_MIB = isWhole ? 2_048 : 512;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly printed: string;
}

describe("a large stack on ten clouds", () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "archipel-large-"));
    file = join(folder, "stacks", "large", "cdk.tf.json");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes a stack of so many servers, with so many MiB for what lives long; killed after so many milliseconds. */
  function write(servers: number, { heapMib, killedAfter }: { readonly heapMib?: number; readonly killedAfter?: number } = {}): Promise<Ended> {
    const heap = heapMib === undefined ? [] : [`--max-old-space-size=${heapMib}`];
    // By the loader and not by tsx's own command, which would start another process: the one that is killed must be the one that writes.
    const loader = ["--require", join(ROOT, "node_modules", "tsx", "dist", "preflight.cjs"), "--import", `file://${join(ROOT, "node_modules", "tsx", "dist", "loader.mjs")}`];
    const child = spawn(process.execPath, [...heap, ...loader, join(ROOT, "test", "trust", "load", "large-stack.ts"), folder, String(servers)], {
      cwd: ROOT,
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.dev.json"), NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    [child.stdout, child.stderr].forEach((stream) => stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    }));
    const timer = killedAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killedAfter);
    return new Promise((fulfil, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        clearTimeout(timer);
        fulfil({ code, signal, printed });
      });
    });
  }

  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it(`of ${SERVERS} servers, with networks and firewalls, is written in less than ${LIMIT_MIB} MiB`, async () => {
    const { code, printed } = await write(SERVERS);
    expect(code, printed).toBe(0);
    const taken = JSON.parse(printed.trim().split("\n").pop()!) as Taken;
    expect(taken.resources).toBeGreaterThan(2 * SERVERS);
    expect(taken.peakMiB).toBeLessThan(LIMIT_MIB);
    const { servers, resources, seconds, peakMiB, fileMiB } = taken;
    record({ part: "load", on: "one stack, ten clouds", figures: {}, counts: { servers, resources, seconds: Math.round(seconds), peakMiB: Math.round(peakMiB), fileMiB: Math.round(fileMiB) } });
  }, 600_000);

  it("that is larger than Node may be ends with Node's own words, and what was written before is as it was", async () => {
    const before = readFileSync(file, "utf8");
    const { code, signal, printed } = await write(TOO_MANY, { heapMib: isWhole ? 200 : 60 });
    expect(code === 0 && signal === null).toBe(false);
    expect(printed).toContain("JavaScript heap out of memory");
    expect(readFileSync(file, "utf8") === before).toBe(true);
    record({ part: "load", on: "beyond the heap", figures: {}, counts: { servers: TOO_MANY, untouched: 1 } });
  }, 600_000);

  it("that is killed on the way leaves the whole old file or the whole new one, or one that nobody can read; and the next run mends it", async () => {
    const servers = isWhole ? 3_200 : 200;
    const old = readFileSync(file, "utf8");
    const begun = Date.now();
    await write(servers);
    const milliseconds = Date.now() - begun;
    const whole = readFileSync(file, "utf8");
    const moments = effort(1, 20);
    const counts = { moments, old: 0, new: 0, unreadable: 0 };
    for (let moment = 1; moment <= moments; moment += 1) {
      writeFileSync(file, old);
      // The last third of the way, where the file is written.
      const ended = await write(servers, { killedAfter: milliseconds * (isWhole ? 0.66 + 0.34 * moment / moments : moment / (moments + 1)) });
      const text = readFileSync(file, "utf8");
      counts[text === old ? "old" : text === whole ? "new" : "unreadable"] += 1;
      expect(ended.signal === "SIGKILL" || text === whole).toBe(true);
      expect(text === old || text === whole || !isJson(text)).toBe(true);
    }
    record({ part: "load", on: "killed on the way", figures: {}, counts });
    await write(servers);
    expect(readFileSync(file, "utf8") === whole).toBe(true);
  }, 3_600_000);

  it(`whose file was broken off is no JSON, wherever that was (seed ${seed})`, () => {
    const text = readFileSync(file, "utf8");
    const lengths = fc.integer({ min: 1, max: text.length - 1 });
    fc.assert(fc.property(lengths, (length) => !isJson(text.slice(0, length))), { seed, numRuns: effort(50, 1_000) });
  }, 600_000);
});
