import { interleaved } from "../measure/rounds";
import { ratios, summary } from "../measure/statistics";
import { freshFolder, runProgram } from "../measure/workspace";
import type { Part } from "../report/report";
import { megabytes, ratio, rounded, time } from "../report/report";

interface Import {
  readonly totalMs: number;
  readonly bytes: number;
  readonly modules: number;
}

const WHAT = {
  "cdktf": "`cdktf` alone",
  "one-cloud": "archipel, one cloud",
  "two-clouds": "archipel, two clouds",
  "all-clouds": "archipel, all clouds",
  "one-cloud-made": "archipel, one cloud, and `new Scaleway(…)`",
  "raw-one-cloud": "raw L1s of one cloud",
  "raw-two-clouds": "raw L1s of two clouds",
} as const;

/** Time and memory of the imports of a program, in a process of its own each. */
export async function measureImports(rounds: number): Promise<Part> {
  const names = Object.keys(WHAT) as (keyof typeof WHAT)[];
  const folder = freshFolder();
  const tasks = Object.fromEntries(names.map((name) => [name, () => runProgram<Import>("import", name, folder)]));
  const results = (await interleaved<string, Import>(rounds, tasks)) as Record<keyof typeof WHAT, Import[]>;
  const times = (name: keyof typeof WHAT): number[] => results[name].map(({ totalMs }) => totalMs);
  const memory = (name: keyof typeof WHAT): number[] => results[name].map(({ bytes }) => bytes);
  const rows = names.map((name) => [
    WHAT[name],
    time(summary(times(name))),
    ratio(ratios(times(name), times("cdktf"))),
    megabytes(summary(memory(name)).median),
    ratio(ratios(memory(name), memory("cdktf"))),
    String(results[name][0]!.modules),
  ]);
  const against = (series: (name: keyof typeof WHAT) => number[]): number => rounded(ratios(series("one-cloud"), series("cdktf")).median);
  return {
    title: `Import (${rounds} rounds)`,
    table: [["what", "time", "to cdktf", "memory", "to cdktf", "modules"], ...rows],
    figures: { import_ratio: against(times), rss_ratio: against(memory) },
  };
}
