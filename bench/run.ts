/**
 * Measures the library against cdktf alone, against raw L1 classes, and against plain JSON, side by side.
 *
 *     npm run bench                                       all of it, about a quarter of an hour
 *     npm run bench -- --servers 100,1000 --rounds 3      fewer, quicker
 *     npm run bench -- --only imports,synthesis           some parts
 *     npm run bench -- --only package,template            what docs/package.md has; these two need the registries
 *     npm run bench -- --write                            to docs/benchmark.md and docs/benchmark.svg as well
 *
 * The last line is one JSON object. Times are those of this machine; what can be compared are the ratios.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cleanUp, prepare } from "./measure/workspace";
import { measureBuilds } from "./parts/builds";
import { measureImports } from "./parts/imports";
import { measurePackage } from "./parts/package";
import { measureQuickstart } from "./parts/quickstart";
import { measureSize } from "./parts/size";
import { measureSynthesis } from "./parts/synthesis";
import { measureTemplate } from "./parts/template";
import { measureTerraform } from "./parts/terraform";
import { plot } from "./report/plot";
import type { Part } from "./report/report";
import { render } from "./report/report";
import { ROOT, since } from "../scripts/tooling/shell";

const CLOUDS = [["scaleway"], ["openstack"], ["scaleway", "openstack"], ["scaleway", "openstack", "ovhcloud", "infomaniak"]];
const PLOTTED = 2; // both kinds of clouds in one stack

const { values: options } = parseArgs({
  options: {
    servers: { type: "string", default: "100,1000,4000,16000" },
    rounds: { type: "string" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const servers = options.servers.split(",").map(Number);
const given = options.rounds === undefined ? undefined : Number(options.rounds);
const roundsFor = (count: number): number => given ?? (count <= 1000 ? 7 : 3);

let svg: string | undefined;
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  imports: () => measureImports(given ?? 15),
  synthesis: async () => {
    const { part, points } = await measureSynthesis(servers, CLOUDS, roundsFor, (text) => console.log(`  ${text}`));
    svg = plot(points.filter(({ clouds }) => clouds === CLOUDS[PLOTTED]), `Construct and synthesize on ${CLOUDS[PLOTTED]!.join(" and ")}`);
    return part;
  },
  quickstart: () => measureQuickstart(given ?? 3),
  terraform: () => measureTerraform(200, given ?? 3),
  builds: () => measureBuilds(),
  size: () => measureSize(),
  package: () => measurePackage(given ?? 3),
  template: () => measureTemplate(given ?? 5),
};

async function main(): Promise<void> {
  const start = Date.now();
  const wanted = options.only?.split(",") ?? Object.keys(PARTS);
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0 || servers.some((count) => !Number.isInteger(count) || count < 1)) {
    throw new Error(`unknown: ${[...unknown, ...servers.filter((count) => !(count >= 1))].join(", ")}; parts: ${Object.keys(PARTS).join(", ")}`);
  }
  await prepare();
  const parts: Part[] = [];
  for (const name of wanted) {
    console.log(`bench: ${name}`);
    const part = await PARTS[name]!();
    console.log(`\n${render(part)}`);
    parts.push(part);
  }
  cleanUp();
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${new Date().toISOString().slice(0, 10)}; medians, in brackets the lowest and highest of the rounds.`;
  const page = [machine, "", ...parts.map(render)].join("\n");
  console.log(machine);
  if (options.write) {
    writePage(page);
  }
  console.log(`bench: done in ${since(start)}`);
  console.log(JSON.stringify(Object.assign({}, ...parts.map(({ figures }) => figures))));
}

function writePage(page: string): void {
  const image = svg === undefined ? [] : ["![Time by number of servers](benchmark.svg)", ""];
  const head = ["# The benchmark's last written run", "", "Written by `npm run bench -- --write`. What it means and where the time went: [speed.md](speed.md).", ""];
  writeFileSync(join(ROOT, "docs", "benchmark.md"), [...head, ...image, page].join("\n"));
  if (svg !== undefined) {
    writeFileSync(join(ROOT, "docs", "benchmark.svg"), svg);
  }
}

void main().catch((error: Error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
