import type { Point } from "./cycle";
import { names } from "./mending";
import { record } from "../../../trust/support/figures";

const ON = "OpenStack (testbed)";

/** What is there in the end and must not be, or is not there and must be. */
function wrong({ orphans, madeTwice, lost }: Point): number {
  return orphans + madeTwice + lost;
}

/** Keeps what came of one point for `npm run trust`, as soon as it is known. */
export function recordPoint(point: Point, seed: number, cycle: number): void {
  const { phase, of, what, failed, stopped, runs, steps, leftovers, complaints } = point;
  const counts = { seed, cycle, phase, of, what, broken: failed ? 1 : 0, stopped_by_test: stopped ? 1 : 0, runs, steps: steps.join("; "), killed_leftovers: leftovers.length, left_over: names(leftovers), complaints: complaints.join("; ") };
  console.info(`    point kept: ${JSON.stringify({ orphans: wrong(point), ...counts })}`);
  record({ part: "faults", on: `${ON}, cycle ${cycle}, ${phase}`, figures: { fault_points: 1, orphans: wrong(point) }, counts });
}

/** Shows what came of all points, in all and for each thing that broke, and keeps that beside the figures, which are those of the points. */
export function reportFaults(points: readonly Point[], seed: number): void {
  const sum = (read: (point: Point) => number, of: readonly Point[] = points): number => of.map(read).reduce((all, one) => all + one, 0);
  const most = (of: readonly Point[]): number => Math.max(0, ...of.map(({ runs }) => runs));
  const line = (of: readonly Point[]): string => `${of.length} points, ${of.filter(({ failed }) => failed).length} runs broken, ${most(of)} runs at most, ${sum(({ leftovers }) => leftovers.length, of)} left over, ${sum(({ orphans }) => orphans, of)} orphans in the end`;
  const services = [...new Set(points.map(({ of }) => of))].sort();
  const perService = Object.fromEntries(services.map((service) => [service, line(points.filter(({ of }) => of === service))]));
  const counts = {
    seed,
    in_deployments: points.filter(({ phase }) => phase !== "destroy").length,
    in_destructions: points.filter(({ phase }) => phase === "destroy").length,
    runs_broken: points.filter(({ failed }) => failed).length,
    runs_stopped_by_test: points.filter(({ stopped }) => stopped).length,
    runs_needed_max: most(points),
    made_twice: sum(({ madeTwice }) => madeTwice),
    lost: sum(({ lost }) => lost),
    killed_leftovers: sum(({ leftovers }) => leftovers.length),
    leftovers_without_name_or_tag: sum(({ nameless }) => nameless),
    ...perService,
  };
  console.info(`faults on OpenStack: ${JSON.stringify(counts, undefined, 2)}`);
  record({ part: "faults", on: ON, figures: {}, counts });
}
