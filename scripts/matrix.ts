/**
 * Writes what the clouds declare: `src/core/capability-matrix.ts`, which error messages read, and `docs/matrix.md`, for people; and what is known of
 * them, `src/sovereignty/atlas.ts`, which policies read. And what the library is handed, `src/core/shape-table.ts`, from the compiled assembly, so it is run
 * after a build. With `--check` it writes nothing and fails when any is out of date.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { atlasOfClouds } from "./tooling/atlas";
import { matrixOfClouds } from "./tooling/matrix";
import { readOrEmpty } from "./tooling/read-or-empty";
import { shapeTable } from "./tooling/shapes";
import { ROOT } from "./tooling/shell";

const CODE = join(ROOT, "src", "core", "capability-matrix.ts");
const PAGE = join(ROOT, "docs", "matrix.md");
const SHAPES = join(ROOT, "src", "core", "shape-table.ts");
const ATLAS = join(ROOT, "src", "sovereignty", "atlas.ts");

async function main(): Promise<void> {
  const { code, page } = await matrixOfClouds();
  const atlas = await atlasOfClouds();
  const stale = [[CODE, code], [PAGE, page], [ATLAS, atlas], [SHAPES, shapeTable()]].filter(([file, text]) => readOrEmpty(file) !== text);
  if (process.argv.includes("--check")) {
    if (stale.length > 0) {
      throw new Error(`out of date, run npm run matrix: ${stale.map(([file]) => file).join(", ")}`);
    }
    return;
  }
  stale.forEach(([file, text]) => writeFileSync(file, text));
  console.log(stale.length > 0 ? "matrix written" : "matrix is up to date");
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
