import type { Point } from "./cycle";
import { record } from "../../../trust/support/figures";

/** Keeps what came of all points for `npm run trust`, and shows it: in all, and for each thing that broke. */
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
    runs_needed_max: most(points),
    made_twice: sum(({ madeTwice }) => madeTwice),
    lost: sum(({ lost }) => lost),
    killed_leftovers: sum(({ leftovers }) => leftovers.length),
    leftovers_without_name_or_tag: sum(({ nameless }) => nameless),
    ...perService,
  };
  console.info(`faults on OpenStack: ${JSON.stringify(counts, undefined, 2)}`);
  record({ part: "faults", on: "OpenStack (testbed)", figures: { fault_points: points.length, orphans: sum(({ orphans, madeTwice, lost }) => orphans + madeTwice + lost) }, counts });
}
