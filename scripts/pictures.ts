/**
 * Writes the pictures of `docs/images`: the map of all regions, and the topology of each example. With `--check` it writes nothing and fails when one is out
 * of date. The library must have been built: the examples run as a user's programs do.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { picturesOfExamples } from "./pictures/examples";
import { regionsMap } from "./pictures/map";
import { readOrEmpty } from "./tooling/read-or-empty";
import { ROOT } from "./tooling/shell";

const IMAGES = join(ROOT, "docs", "images");

async function main(): Promise<void> {
  const pictures = new Map([["map.svg", regionsMap()], ...await picturesOfExamples()]);
  const stale = [...pictures].filter(([name, text]) => readOrEmpty(join(IMAGES, name)) !== text);
  if (!process.argv.includes("--check")) {
    stale.forEach(([name, text]) => writeFileSync(join(IMAGES, name), text));
    console.log(`pictures: ${stale.length} of ${pictures.size} written`);
  } else if (stale.length > 0) {
    throw new Error(`out of date, run npm run pictures: ${stale.map(([name]) => name).join(", ")}`);
  }
}

void main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
