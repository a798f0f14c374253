import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installed, output, ROOT } from "../../scripts/tooling/shell";
import { summary } from "../measure/statistics";
import { freshFolder } from "../measure/workspace";
import type { Part } from "../report/report";
import { rounded, time } from "../report/report";

/** `cdktf synth` of the quickstart as a user runs it: first in a folder where nothing is cached, then again. */
export async function measureQuickstart(rounds: number): Promise<Part> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = freshFolder();
    try {
      cpSync(join(ROOT, "examples", "quickstart"), folder, { recursive: true, filter: (path) => !/cdktf\.out|\.archipel-sandbox|tfstate/.test(path) });
      // tsx keeps what it has compiled in the folder for temporary files.
      const temporary = join(folder, "tmp");
      mkdirSync(temporary);
      cold.push(await synth(folder, temporary));
      warm.push(await synth(folder, temporary));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return {
    title: `\`cdktf synth\` of the quickstart, whole command (${rounds} rounds)`,
    table: [["what", "time"], ["cold: nothing compiled before", time(summary(cold))], ["warm: once more", time(summary(warm))]],
    figures: { quickstart_cold_s: rounded(summary(cold).median / 1000), quickstart_warm_s: rounded(summary(warm).median / 1000) },
  };
}

async function synth(folder: string, temporary: string): Promise<number> {
  const start = performance.now();
  await output(installed("cdktf-cli", "bundle/bin/cdktf.js", "synth"), {
    cwd: folder,
    env: { ...process.env, CI: "1", CHECKPOINT_DISABLE: "1", TMPDIR: temporary },
  });
  return performance.now() - start;
}
