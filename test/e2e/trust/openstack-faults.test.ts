import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Point } from "./support/cycle";
import { breakInto } from "./support/cycle";
import { cyclesToRun } from "./support/cycles";
import { daemonsAreHere } from "./support/daemons";
import type { Phase } from "./support/faults";
import { FAULTS } from "./support/faults";
import { inventory } from "./support/inventory";
import { Life } from "./support/life";
import { names } from "./support/mending";
import { OpenStackApi } from "./support/openstack-api";
import type { Form } from "./support/program";
import { Random } from "./support/random";
import { recordPoint, reportFaults } from "./support/reported";
import { skipped } from "../../support/skipped";
import { effort, seed } from "../../trust/support/effort";

const CYCLES = effort(2, 20);
/** What a run of each phase has to do. */
const RESOURCES = { first: 32, change: 11, destroy: 42 };
const APPLY = ["apply", "-input=false", "-auto-approve", "-json"];

const reason = process.env.OS_CLOUD === undefined ? "OS_CLOUD names none" : daemonsAreHere ? undefined : "its programs do not run here: ARCHIPEL_E2E_OPENSTACK_PIDS says where their numbers are";

/** In the middle of a deployment and of a destruction something breaks, on a real OpenStack, with the real provider. */
describe("a real OpenStack, some part of which breaks", () => {
  if (reason !== undefined) {
    test("is not there", (context) => skipped(context, "faults on a real OpenStack", reason));
    return;
  }
  const order = new Random(seed);
  const deploying = order.shuffled(FAULTS);
  const destroying = order.shuffled(FAULTS);
  const points: Point[] = [];
  let life: Life;

  beforeAll(async () => {
    console.info(`faults on OpenStack: ARCHIPEL_SEED=${seed}`);
    const api = (await OpenStackApi.login())!;
    const there = await inventory(api);
    expect(names(there), "the project is empty at first").toBe("");
    life = await Life.begin(api);
    life.write("first");
    await succeeded("init", "-input=false");
  });

  afterAll(() => {
    reportFaults(points, seed);
    life?.end();
  });

  async function succeeded(...args: readonly string[]): Promise<void> {
    const { exitCode, output } = await life.ended(...args);
    expect(exitCode, output).toBe(0);
  }

  /** Breaks something in the middle of a run of a form. */
  async function broken(form: Form, phase: Phase, cycle: number, random: Random): Promise<Point> {
    const faults = phase === "destroy" ? destroying : deploying;
    life.write(form);
    return breakInto(life, phase, faults[cycle % faults.length]!, random, RESOURCES[phase]);
  }

  /** Writes a point down at once: a run that is cut off still counts. */
  function keep(point: Point, cycle: number): void {
    points.push(point);
    recordPoint(point, seed, cycle);
  }

  /** What holds data, by its kind and name: the identifiers. */
  async function data(): Promise<Record<string, string>> {
    const things = (await inventory(life.api)).filter(({ kind, partOf }) => ["volume", "zone", "share", "bucket"].includes(kind) && partOf === undefined);
    return Object.fromEntries(things.map(({ kind, name, id }) => [`${kind} ${name}`, id]));
  }

  /** Stores something, breaks the change, and looks whether all that holds data is as it was. */
  async function changeWithData(cycle: number, random: Random): Promise<Point> {
    const words = randomUUID();
    const held = await data();
    const [bucket] = Object.keys(held).flatMap((key) => /^bucket (.*)/.exec(key)?.[1] ?? []);
    await life.api.ask("object-store", "PUT", `/${bucket}/ledger`, words);
    const point = await broken("changed", "change", cycle, random);
    const now = await data();
    const gone = Object.keys(held).filter((key) => now[key] !== held[key]);
    if ((await life.api.ask("object-store", "GET", `/${bucket}/ledger`)) !== words) {
      gone.push(`what was stored in ${bucket}`);
    }
    await life.api.ask("object-store", "DELETE", `/${bucket}/ledger`);
    return gone.length === 0 ? point : { ...point, lost: point.lost + gone.length, complaints: [...point.complaints, `lost: ${gone.join(", ")}`] };
  }

  test.for(cyclesToRun(CYCLES).map((cycle) => [cycle] as const))("cycle %i converges, loses nothing and leaves nothing", async ([cycle]) => {
    const first = points.length;
    // Each cycle has random numbers of its own: it is the same when it runs alone.
    const random = new Random(seed * 1000 + cycle);
    const isChanged = cycle % 2 === 1;
    try {
      if (isChanged) {
        life.write("first");
        await succeeded(...APPLY);
        keep(await changeWithData(cycle, random), cycle);
      } else {
        keep(await broken("first", "first", cycle, random), cycle);
      }
      keep(await broken(isChanged ? "leaving" : "leaving first", "destroy", cycle, random), cycle);
      expect(points.slice(first).flatMap(({ complaints }) => complaints)).toEqual([]);
    } finally {
      await life.forget();
    }
  });
});
