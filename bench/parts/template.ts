import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../scripts/consumers/artefacts";
import cdktfTemplate from "../../scripts/consumers/cdktf-template.consumer";
import type { Consumer, Place } from "../../scripts/consumers/consumer";
import { makePlace } from "../../scripts/consumers/place";
import { comparable, quickstartJson } from "../../scripts/consumers/quickstart";
import typescriptTsx from "../../scripts/consumers/typescript-tsx.consumer";
import { ROOT } from "../../scripts/tooling/shell";
import { interleaved } from "../measure/rounds";
import { ratios, summary } from "../measure/statistics";
import { AS_GENERATED, freshFolder } from "../measure/workspace";
import type { Part } from "../report/report";
import { megabytes, ratio, rounded, time } from "../report/report";

const PROGRAMS = join(ROOT, "bench", "quickstart");
const TOOLS = [join(ROOT, "node_modules", ".bin")];

/** Every Node process notes at its end how much memory it had at most; the command line of cdktf is told from the program. */
const METER = `process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  require("node:fs").appendFileSync(process.env.METERED, JSON.stringify({ command: process.argv.join(" "), bytes: maxRSS * 1024 }) + "\\n");
});`;

interface Synth {
  readonly ms: number;
  /** The most that the program had, without cdktf's command line. */
  readonly bytes: number;
}

const RUNS = {
  "archipel, tsx": { consumer: typescriptTsx, raw: false },
  "archipel, the standard template (ts-node)": { consumer: cdktfTemplate, raw: false },
  "raw L1s, tsx": { consumer: typescriptTsx, raw: true },
  "raw L1s, the standard template (ts-node)": { consumer: cdktfTemplate, raw: true },
} as const;
type Run = keyof typeof RUNS;
const FIRST = "archipel, tsx" satisfies Run;
const STANDARD = "raw L1s, the standard template (ts-node)" satisfies Run;

/** `cdktf synth` of the quickstart, against the same resources on raw L1 classes in the standard template. */
export async function measureTemplate(rounds: number): Promise<Part> {
  const folder = freshFolder();
  const artefacts = await pack(folder, []);
  const names = Object.keys(RUNS) as Run[];
  const places = {} as Record<Run, Place>;
  try {
    const quickstart = await quickstartJson();
    for (const name of names) {
      places[name] = makePlace("bench-template", artefacts, TOOLS);
      await prepare(RUNS[name].consumer, places[name], RUNS[name].raw);
      await synth(places[name]); // what is compiled may be kept
      if (comparable(readFileSync(join(places[name].folder, "cdktf.out", "stacks", "shop", "cdk.tf.json"), "utf8")) !== quickstart) {
        throw new Error(`"${name}" does not synthesize what examples/quickstart does`);
      }
    }
    const tasks = Object.fromEntries(names.map((name) => [name, () => synth(places[name])])) as Record<Run, () => Promise<Synth>>;
    const results = await interleaved(rounds, tasks);
    const took = (name: Run): number[] => results[name].map(({ ms }) => ms);
    const memory = (name: Run): number[] => results[name].map(({ bytes }) => bytes);
    return {
      title: `\`cdktf synth\` of the quickstart's resources, whole command (${rounds} rounds)`,
      table: [
        ["what", "time", "to the standard template", "peak of the program", "to the standard template"],
        ...names.map((name) => [
          name,
          time(summary(took(name))),
          ratio(ratios(took(name), took(STANDARD))),
          megabytes(summary(memory(name)).median),
          ratio(ratios(memory(name), memory(STANDARD))),
        ]),
      ],
      notes: ["All four write the same JSON, which every run checks. The raw classes are compiled beforehand; `cdktf get` would leave them to ts-node as TypeScript."],
      figures: {
        template_time_ratio: rounded(ratios(took(FIRST), took(STANDARD)).median),
        template_memory_ratio: rounded(ratios(memory(FIRST), memory(STANDARD)).median),
      },
    };
  } finally {
    Object.values(places).forEach((place) => rmSync(place.folder, { recursive: true, force: true }));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Installs what the consumer does; with raw classes, its program is exchanged. */
async function prepare(consumer: Consumer, place: Place, raw: boolean): Promise<void> {
  await consumer.install(place);
  place.write("meter.cjs", METER);
  if (raw) {
    for (const provider of ["scaleway", "openstack"]) {
      cpSync(join(AS_GENERATED, provider), join(place.folder, "raw", provider), { recursive: true });
    }
    for (const file of readdirSync(PROGRAMS)) {
      place.write(file, readFileSync(join(PROGRAMS, file), "utf8").replaceAll(`"archipel/l1/`, `"./raw/`));
    }
  }
}

async function synth(place: Place): Promise<Synth> {
  const metered = join(place.folder, "metered.txt");
  rmSync(metered, { force: true });
  const start = performance.now();
  await place.run(["cdktf", "synth"], { env: { METERED: metered, NODE_OPTIONS: `--require ${join(place.folder, "meter.cjs")}` } });
  const ms = performance.now() - start;
  const processes = readFileSync(metered, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { command: string; bytes: number });
  const programs = processes.filter(({ command }) => command.includes("main.ts") && !command.includes("npm"));
  if (programs.length === 0) {
    throw new Error(`no process of the program was seen among ${processes.map(({ command }) => command).join("; ")}`);
  }
  return { ms, bytes: Math.max(...programs.map(({ bytes }) => bytes)) };
}
