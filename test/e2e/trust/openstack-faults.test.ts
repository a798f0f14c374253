import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Point } from "./support/cycle";
import { breakInto } from "./support/cycle";
import { daemonsAreHere } from "./support/daemons";
import { FAULTS } from "./support/faults";
import { inventory } from "./support/inventory";
import { Life } from "./support/life";
import { names } from "./support/mending";
import { OpenStackApi } from "./support/openstack-api";
import type { Form } from "./support/program";
import { Random } from "./support/random";
import { reportFaults } from "./support/reported";
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
  const random = new Random(seed);
  const deploying = random.shuffled(FAULTS);
  const destroying = random.shuffled(FAULTS);
  const points: Point[] = [];
  let life: Life;

  beforeAll(async () => {
    console.info(`faults on OpenStack: ARCHIPEL_SEED=${seed}`);
    const api = await OpenStackApi.login();
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

  /** Deploys a form; with a fault, in the middle of it. */
  async function deploy(form: Form, phase: "first" | "change", fault: number | undefined): Promise<void> {
    life.write(form);
    if (fault === undefined) {
      return succeeded(...APPLY);
    }
    points.push(await breakInto(life, phase, deploying[fault % deploying.length]!, random, RESOURCES[phase]));
  }

  /** What holds data, by its kind and name: the identifiers. */
  async function data(): Promise<Record<string, string>> {
    const things = (await inventory(life.api)).filter(({ kind, partOf }) => ["volume", "zone", "share", "bucket"].includes(kind) && partOf === undefined);
    return Object.fromEntries(things.map(({ kind, name, id }) => [`${kind} ${name}`, id]));
  }

  /** Stores something, breaks the change, and looks whether all that holds data is as it was. */
  async function changeWithData(fault: number): Promise<void> {
    const words = randomUUID();
    const held = await data();
    const [bucket] = Object.keys(held).flatMap((key) => /^bucket (.*)/.exec(key)?.[1] ?? []);
    await life.api.ask("object-store", "PUT", `/${bucket}/ledger`, words);
    await deploy("changed", "change", fault);
    expect(await data(), "what holds data is the same as before").toMatchObject(held);
    expect(await life.api.ask("object-store", "GET", `/${bucket}/ledger`), "what was stored is there").toBe(words);
    await life.api.ask("object-store", "DELETE", `/${bucket}/ledger`);
  }

  test.for(Array.from({ length: CYCLES }, (_, cycle) => [cycle] as const))("cycle %i converges, loses nothing and leaves nothing", async ([cycle]) => {
    const first = points.length;
    try {
      if (cycle % 2 === 0) {
        await deploy("first", "first", cycle);
      } else {
        await deploy("first", "first", undefined);
        await changeWithData(cycle);
      }
      life.write(cycle % 2 === 0 ? "leaving first" : "leaving");
      points.push(await breakInto(life, "destroy", destroying[cycle % destroying.length]!, random, RESOURCES.destroy));
      expect(points.slice(first).flatMap(({ complaints }) => complaints)).toEqual([]);
    } finally {
      await life.forget();
    }
  });
});
