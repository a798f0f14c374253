/**
 * The tests of trust at full length: what docs/trust.md shows. The last line is one JSON object.
 *
 *     npm run trust                        all that this machine has the parts for: hours
 *     npm run trust -- --scale 0.03        the same, with so much of it
 *     npm run trust -- test/trust/fuzz     some files
 *     npm run trust -- --seed 42           what is random, again
 *     npm run trust -- --sum FOLDER        runs nothing: sums what runs with ARCHIPEL_TRUST_FIGURES=FOLDER have kept
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installed, run } from "./tooling/shell";
import { recordsIn, sumOf } from "./trust/sum";
import { table } from "./trust/table";

const { values: options, positionals: files } = parseArgs({
  options: { scale: { type: "string", default: "1" }, seed: { type: "string", default: String(Date.now() % 2 ** 31) }, sum: { type: "string" } },
  allowPositionals: true,
});

async function main(): Promise<number> {
  if (options.sum !== undefined) {
    const kept = recordsIn(options.sum);
    console.log(table(kept));
    console.log(JSON.stringify(sumOf(kept)));
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), "archipel-trust-"));
  console.log(`seed ${options.seed}, scale ${options.scale}`);
  const status = await run(installed("vitest", "vitest.mjs", "run", "--config", "vitest.trust.config.mts", ...files), {
    env: { ...process.env, ARCHIPEL_TRUST: "whole", ARCHIPEL_TRUST_SCALE: options.scale, ARCHIPEL_SEED: options.seed, ARCHIPEL_TRUST_FIGURES: folder },
  });
  const records = recordsIn(folder);
  rmSync(folder, { recursive: true });
  console.log(table(records));
  console.log(JSON.stringify({ ...sumOf(records), passed: status === 0 }));
  return status;
}

void main().then((status) => {
  process.exitCode = status;
});
