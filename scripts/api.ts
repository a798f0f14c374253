/**
 * Compares what the built library offers with what the last release did.
 *
 *     npm run api                 new names, and breaks; breaks fail
 *     npm run api -- --release    from now on, this is the last release
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { breaksSince } from "./api/compare";
import { readReleased, writeReleased } from "./api/released";
import { goneFrom, surfaceOf } from "./api/surface";
import { ROOT } from "./tooling/shell";
import { versionIn } from "./tooling/version";

function main(): void {
  if (process.argv.includes("--release")) {
    writeReleased(versionIn("."), JSON.parse(readFileSync(join(ROOT, ".jsii"), "utf8")) as object, surfaceOf());
    console.log(`api/released.json.gz: ${versionIn(".")}`);
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

main();
