import { rmSync } from "node:fs";
import { interleaved } from "../measure/rounds";
import type { Summary } from "../measure/statistics";
import { growthExponent, ratios, summary } from "../measure/statistics";
import { freshFolder, runProgram } from "../measure/workspace";
import type { Part } from "../report/report";
import { megabytes, ratio, rounded, time } from "../report/report";

type Style = "portable" | "raw" | "by-hand";

interface Synthesis {
  readonly constructMs: number;
  readonly synthMs: number;
  readonly totalMs: number;
  readonly peakBytes: number;
  readonly jsonBytes: number;
  readonly resources: number;
  readonly dataSources: number;
  readonly digest: string;
}

/** What was measured for one number of servers on some clouds. */
export interface Point {
  readonly clouds: readonly string[];
  readonly servers: number;
  readonly ratio: Summary;
  readonly total: Readonly<Record<Style, Summary>>;
  readonly peak: Readonly<Record<Style, number>>;
  readonly first: Readonly<Record<Style, Synthesis>>;
}

/** Rounds for a number of servers; the large ones take long, and vary less. */
export type Rounds = (servers: number) => number;

/** Defines and writes servers on clouds, by the library, by raw L1s and by hand. Throws when the library writes another JSON than the L1s. */
export async function measurePoint(clouds: readonly string[], servers: number, rounds: number): Promise<Point> {
  const task = (style: Style) => async (): Promise<Synthesis> => {
    const outdir = freshFolder();
    try {
      return await runProgram<Synthesis>("synthesize", JSON.stringify({ style, clouds, servers, outdir }));
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  };
  const results = await interleaved<Style, Synthesis>(rounds, { "portable": task("portable"), "raw": task("raw"), "by-hand": task("by-hand") });
  const each = <Value>(of: (series: readonly Synthesis[]) => Value): Record<Style, Value> => ({
    "portable": of(results.portable),
    "raw": of(results.raw),
    "by-hand": of(results["by-hand"]),
  });
  const first = each((series) => series[0]!);
  if (first.portable.digest !== first.raw.digest) {
    throw new Error(`portable.ts and raw.ts write different JSON for ${servers} servers on ${clouds.join(", ")}`);
  }
  return {
    clouds,
    servers,
    first,
    ratio: ratios(results.portable.map(({ totalMs }) => totalMs), results.raw.map(({ totalMs }) => totalMs)),
    total: each((series) => summary(series.map(({ totalMs }) => totalMs))),
    peak: each((series) => summary(series.map(({ peakBytes }) => peakBytes)).median),
  };
}

/** Time and memory by number of servers, and how they grow. */
export async function measureSynthesis(
  sizes: readonly number[],
  clouds: readonly (readonly string[])[],
  rounds: Rounds,
  progress: (text: string) => void,
): Promise<{ readonly part: Part; readonly points: readonly Point[] }> {
  const points: Point[] = [];
  for (const servers of sizes) {
    for (const some of clouds) {
      progress(`${servers} servers on ${some.join(", ")}`);
      points.push(await measurePoint(some, servers, rounds(servers)));
    }
  }
  return { points, part: partOf(points, clouds, rounds) };
}

function partOf(points: readonly Point[], clouds: readonly (readonly string[])[], rounds: Rounds): Part {
  const rows = points.map((point) => [
    `${point.servers} on ${point.clouds.join(", ")}`,
    String(rounds(point.servers)),
    time(point.total.portable),
    time(point.total.raw),
    ratio(point.ratio),
    time(point.total["by-hand"]),
    megabytes(point.peak.portable),
    megabytes(point.peak.raw),
    `${megabytes(point.first.portable.jsonBytes)} / ${megabytes(point.first["by-hand"].jsonBytes)}`,
    rounded(point.first.portable.jsonBytes / point.first.raw.jsonBytes).toFixed(3),
    `${point.first.portable.resources + point.first.portable.dataSources} / ${point.first["by-hand"].resources + point.first["by-hand"].dataSources}`,
  ]);
  const synthRatio: Record<string, number> = {};
  for (const { servers } of points) {
    const here = points.filter((point) => point.servers === servers);
    synthRatio[servers] = rounded(Math.max(...here.map((point) => point.ratio.median)));
  }
  const growth = clouds.flatMap((some) => growthOf(points.filter((point) => point.clouds === some)));
  const worst = (of: (one: Growth) => number): number | undefined => (growth.length === 0 ? undefined : rounded(Math.max(...growth.map(of))));
  const ratiosOfBytes = points.map(({ first }) => first.portable.jsonBytes / first.raw.jsonBytes);
  return {
    title: "Construct and synthesize: servers with a volume each, a network and a firewall for every hundred",
    table: [
      ["servers", "rounds", "archipel", "raw L1s", "ratio", "by hand", "peak", "peak, raw", "JSON / by hand", "JSON to raw", "elements / by hand"],
      ...rows,
    ],
    notes: [
      "The JSON of both programs is the same to the byte, which every run checks. *By hand* writes plain objects of the same elements, and is the floor.",
      ...growth.map(({ label, time: ofTime, memory }) => `Growth on ${label}: time ~ n^${ofTime.toFixed(2)}, memory ~ n^${memory.toFixed(2)}.`),
    ],
    figures: {
      synth_ratio: synthRatio,
      growth_exponent: worst((one) => one.time),
      memory_growth_exponent: worst((one) => one.memory),
      json_bytes_ratio: rounded(Math.max(...ratiosOfBytes)),
    },
  };
}

interface Growth {
  readonly label: string;
  readonly time: number;
  readonly memory: number;
}

/** Small stacks are left out: what a process costs anyway would flatter the exponent. Nothing is said of a single size. */
function growthOf(points: readonly Point[]): Growth[] {
  const [smallest, ...others] = points;
  const large = others.filter(({ servers }) => servers >= 1000);
  if (smallest === undefined || large.length < 2) {
    return [];
  }
  const own = (point: Point): number => Math.max(point.peak.portable - smallest.peak.portable, 1);
  const ofTime = growthExponent(large.map((point) => [point.servers, point.total.portable.median]));
  return [{ label: smallest.clouds.join(", "), time: ofTime, memory: growthExponent(large.map((point) => [point.servers, own(point)])) }];
}
