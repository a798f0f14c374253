import fc from "fast-check";
import { expect, test } from "vitest";
import { coveringPrograms } from "./support/covering";
import { dataProgram } from "./support/data-program";
import type { Point } from "./support/points";
import { rehearse, tryPoint } from "./support/points";
import { tornStates } from "./support/recovery";
import { cloudNames, makerOf } from "../../support/programs";
import { effort, isWhole, seed } from "../../trust/support/effort";
import { record } from "../../trust/support/figures";

/** In an ordinary run, a few clouds that are unlike each other. */
const IN_CI = ["hetzner", "scaleway"];
const only = process.env.ARCHIPEL_FAULTS_CLOUDS?.split(",");
const CLOUDS = cloudNames().filter((name) => only?.includes(name) ?? (isWhole || IN_CI.includes(name)));

/** One after the other, each in a world of its own. */
async function pointsOf(name: string): Promise<Point[]> {
  const maker = await makerOf(name);
  const programs = [dataProgram(maker), ...coveringPrograms(name, maker)];
  const rehearsal = await rehearse(maker, programs);
  const draws = fc.sample(fc.tuple(fc.nat(), fc.nat()), { seed, numRuns: effort(1, 20) });
  const start = isWhole ? 0 : seed;
  const points: Point[] = [];
  for (const [index, random] of draws.entries()) {
    const point = await tryPoint(maker, programs, rehearsal, { index: start + index, random });
    point.complaints.forEach((complaint) => console.log(complaint));
    points.push(point);
  }
  return points;
}

const count = (points: readonly Point[], of: (point: Point) => number): number => points.reduce((sum, point) => sum + of(point), 0);
const most = (points: readonly Point[], of: (point: Point) => number): number => Math.max(0, ...points.map(of));

test.each(CLOUDS)("%s: deployments and destructions that are broken off can be finished, and leave nothing over", async (name) => {
  console.log(`faults on ${name}: seed ${seed}`);
  const tornBefore = tornStates;
  const points = await pointsOf(name);
  const counts = {
    // by whoever runs again without looking, after a kill, a crash or a lost answer
    made_twice: count(points, ({ madeTwice }) => madeTwice.length),
    lost: count(points, ({ lost }) => lost.length),
    runs_needed_max: most(points, ({ runs }) => runs),
    torn_states: tornStates - tornBefore,
    killed_leftovers: count(points, ({ unknownAfterBreak }) => unknownAfterBreak.length),
  };
  const figures = { fault_points: count(points, ({ struck }) => struck), orphans: count(points, ({ orphans, lost }) => orphans + lost.length) };
  record({ part: "faults", on: name, figures, counts });
  console.log(`faults on ${name}: ${JSON.stringify({ ...figures, ...counts })}`);
  expect(points.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(figures.fault_points).toBeGreaterThan(0);
});
