import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../scripts/consumers/artefacts";
import type { Place } from "../../scripts/consumers/consumer";
import { makePlace } from "../../scripts/consumers/place";
import { interleaved } from "../measure/rounds";
import type { Summary } from "../measure/statistics";
import { ratios, summary } from "../measure/statistics";
import { freshFolder } from "../measure/workspace";
import type { Part } from "../report/report";
import { megabytes, ratio, rounded, time } from "../report/report";

/** What is compared, by the name that a program imports: the version, and what a program with one server takes of it. */
const OTHERS = {
  "@cdktf/provider-opentelekomcloud": { version: "12.0.16", server: "p.computeInstanceV2.ComputeInstanceV2, p.provider.OpentelekomcloudProvider" },
  "terraconstructs": { version: "0.0.15", server: "p.aws.compute.Instance" },
} as const;
const OWN = { name: "archipel", server: "p.Server, p.OpenTelekomCloud" } as const;

/** How a program loads a package; it prints what that took. */
const LOADS = {
  server: (name: string, server: string) => `require("cdktf"); const p = require(${JSON.stringify(name)}); [${server}];`,
  module: (name: string) => `await import("cdktf"); await import(${JSON.stringify(name)});`,
} as const;
type Load = keyof typeof LOADS;

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

interface Loaded {
  readonly ms: number;
  readonly bytes: number;
}

interface Package {
  readonly name: string;
  readonly server: string;
  readonly place: Place;
  readonly spec: string;
  readonly packed: Packed;
}

/** What the package costs whoever installs and imports it, beside a prebuilt provider and another library of constructs. */
export async function measurePackage(rounds: number): Promise<Part> {
  const folder = freshFolder();
  const artefacts = await pack(folder, []);
  const specs = [{ ...OWN, spec: artefacts.library }, ...Object.entries(OTHERS).map(([name, { version, server }]) => ({ name, server, spec: `${name}@${version}` }))];
  const packages: Package[] = [];
  try {
    for (const { name, server, spec } of specs) {
      const place = makePlace(`bench-${name.replace(/\W+/g, "-")}`, artefacts);
      mkdirSync(join(place.folder, "packed"));
      const [packed] = JSON.parse(await place.run(["npm", "pack", spec, "--json", "--silent"], { in: "packed" })) as [Packed];
      packages.push({ name, server, spec, place, packed });
      await install(place, spec); // once, so that npm has it in its cache
    }
    const each = <Result>(work: (one: Package) => Promise<Result>, times: number) =>
      interleaved<string, Result>(times, Object.fromEntries(packages.map((one) => [one.name, () => work(one)])));
    const installs = await each(({ place, spec }) => install(place, spec), rounds);
    await each((one) => load(one, "server"), 1); // the files are in the memory of the system afterwards, for all alike
    const server = await each((one) => load(one, "server"), 3 * rounds);
    const module = await each((one) => load(one, "module"), 3 * rounds);
    return report(packages, installs, { server, module }, rounds);
  } finally {
    packages.forEach(({ place }) => rmSync(place.folder, { recursive: true, force: true }));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Installs a package with its peers where nothing is installed; gives the milliseconds. */
async function install(place: Place, spec: string): Promise<number> {
  for (const leftover of ["node_modules", "package.json", "package-lock.json"]) {
    rmSync(join(place.folder, leftover), { recursive: true, force: true });
  }
  place.write("package.json", `{ "private": true }`);
  const start = performance.now();
  await place.run(["npm", "install", spec]);
  return performance.now() - start;
}

async function load({ name, server, place }: Package, how: Load): Promise<Loaded> {
  place.write("load.mjs", `
    import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);
    const start = performance.now();
    ${LOADS[how](name, server)}
    console.log(JSON.stringify({ ms: performance.now() - start, bytes: process.memoryUsage().rss }));`);
  return JSON.parse(await place.run([process.execPath, "load.mjs"])) as Loaded;
}

function report(
  packages: readonly Package[],
  installs: Readonly<Record<string, readonly number[]>>,
  loads: Readonly<Record<Load, Readonly<Record<string, readonly Loaded[]>>>>,
  rounds: number,
): Part {
  const took = (how: Load, name: string): number[] => loads[how][name]!.map(({ ms }) => ms);
  const memory = (how: Load, name: string): number[] => loads[how][name]!.map(({ bytes }) => bytes);
  const toOwn = (series: (name: string) => readonly number[], name: string): Summary => ratios(series(name), series(OWN.name));
  const row = (label: string, cell: (one: Package) => string): string[] => [label, ...packages.map(cell)];
  const loading = (how: Load, label: string): string[][] => [
    row(label, ({ name }) => time(summary(took(how, name)))),
    row("… to archipel", ({ name }) => ratio(toOwn((one) => took(how, one), name))),
    row("… memory", ({ name }) => megabytes(summary(memory(how, name)).median)),
    row("… to archipel", ({ name }) => ratio(toOwn((one) => memory(how, one), name))),
  ];
  const figures = packages.slice(1).map(({ name }) => [name, {
    install: rounded(toOwn((one) => installs[one]!, name).median),
    require: rounded(toOwn((one) => took("server", one), name).median),
    import: rounded(toOwn((one) => took("module", one), name).median),
  }]);
  return {
    title: `The package beside others (${rounds} rounds of installing, ${3 * rounds} of loading)`,
    table: [
      row("what", ({ name, spec }) => (name === OWN.name ? name : spec)),
      row("packed", ({ packed }) => megabytes(packed.size)),
      row("unpacked", ({ packed }) => megabytes(packed.unpackedSize)),
      row("files", ({ packed }) => String(packed.entryCount)),
      row("installed, with all that it needs", ({ place }) => megabytes(sizeOf(join(place.folder, "node_modules")))),
      row("`npm install`, everything cached", ({ name }) => time(summary(installs[name]!))),
      row("… to archipel", ({ name }) => ratio(toOwn((one) => installs[one]!, name))),
      ...loading("server", "`require`, a server and its cloud"),
      ...loading("module", "`import` of the whole, by an ES module"),
    ],
    notes: ["Times and memory of loading are those of a process of its own each, with cdktf, which all three need."],
    figures: { package_ratios: Object.fromEntries(figures) as object },
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
