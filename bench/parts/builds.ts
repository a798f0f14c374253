import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, output, ROOT } from "../../scripts/tooling/shell";
import type { Part } from "../report/report";
import { rounded } from "../report/report";

/** How long a checkout takes to build: from nothing, after a change of one source, and again. */
export async function measureBuilds(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-build-"));
  try {
    const clone = join(folder, "clone");
    await output(["git", "clone", "--quiet", ROOT, clone]);
    symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
    const build = async (): Promise<number> => {
      const start = performance.now();
      await output(installed("tsx", "dist/cli.mjs", join(clone, "scripts", "build.ts"), "l1", "lib"), { cwd: clone });
      return (performance.now() - start) / 1000;
    };
    const clean = await build();
    appendFileSync(join(clone, "src", "core", "region.ts"), "\n");
    const changed = await build();
    const again = await build();
    return {
      title: "Build of the last commit (one round)",
      table: [
        ["what", "time"],
        ["from nothing: L1 classes, library", `${clean.toFixed(1)} s`],
        ["one source changed", `${changed.toFixed(1)} s`],
        ["nothing changed", `${again.toFixed(1)} s`],
      ],
      figures: { build_clean_s: rounded(clean), build_incremental_s: rounded(changed) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
