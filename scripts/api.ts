/**
 * Compares what the built library offers with what the last release did.
 *
 *     npm run api                 new names, and breaks; breaks fail
 *     npm run api -- --release    from now on, this is the last release: what it offers, and what it writes
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { breaksSince } from "./api/compare";
import { readReleased, writeReleased } from "./api/released";
import { synthesizeStacks, writeReleasedStacks } from "./api/released-stacks";
import { goneFrom, surfaceOf } from "./api/surface";
import { ROOT } from "./tooling/shell";
import { versionIn } from "./tooling/version";

async function main(): Promise<void> {
  if (process.argv.includes("--release")) {
    writeReleased(versionIn("."), JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as object, surfaceOf());
    writeReleasedStacks(await synthesizeStacks(versionIn(".")));
    console.log(`api/released.json.gz, api/released-stacks.json.br: ${versionIn(".")}`);
    return;
  }
  const released = readReleased();
  const surface = surfaceOf();
  const breaks = [...breaksSince(released), ...goneFrom(released.surface, surface).map((name) => `no longer exported: ${name}`)];
  const added = goneFrom(surface, released.surface);
  console.log(`since ${released.version}: ${added.length} new names, ${breaks.length} breaks`);
  added.forEach((name) => console.log(`  + ${name}`));
  breaks.forEach((line) => console.error(`  ! ${line}`));
  process.exitCode = breaks.length > 0 ? 1 : 0;
}

void main().catch((error: Error) => {
  console.error(`api: ${error.message}`);
  process.exitCode = 1;
});
