import { describe, expect, test } from "vitest";
import { cases } from "../clouds/incus/cases";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import type { Program } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { REAL_INCUS, bench, makeCloud } from "../support/real-incus";
import { skipped } from "../support/skipped";

/** So many programs start their servers at the same time. */
const AT_A_TIME = 6;
/** A bucket starts an S3 server of its own, which has to answer within ten seconds: one after the other. */
const ONE_BY_ONE = { TF_CLI_ARGS_apply: "-parallelism=1" };
/** A container mounts a volume and has no device; to attach one without a path is refused (test/clouds/incus/compute.test.ts). */
const NEEDS_DEVICES = ["a volume is attached to a server"];

/** The whole life of every case on a real Incus, with the real provider. Its servers boot. */
describe("a real Incus", () => {
  if (REAL_INCUS.remote === undefined) {
    test("is not there", (context) => skipped(context, "every case on a real Incus", "ARCHIPEL_E2E_INCUS names no remote"));
    return;
  }
  const existing = { provider: "lxc/incus", types: [] };
  const programs = conformancePrograms("incus", { makeCloud, existing, bench, cases });
  const reasonToSkip = (program: Program): string | undefined => {
    if (program.usesExisting) {
      return "it refers to things by made-up identifiers";
    }
    return REAL_INCUS.containers && NEEDS_DEVICES.includes(program.name) ? "servers are containers, which have no block devices" : undefined;
  };
  const left = programs.filter((program) => reasonToSkip(program) !== undefined);
  test.for(left.map((program) => [program.name, program] as const))("%s", ([name, program], context) =>
    skipped(context, `${name}, on a real Incus`, reasonToSkip(program)!));

  const ofBuckets = (program: Program): boolean => program.name.includes("bucket");
  const kept = programs.filter((program) => !left.includes(program));
  const run = [...batches(kept.filter((program) => !ofBuckets(program))), ...batches(kept.filter(ofBuckets))];
  test.each(run.map((batch) => [batch.map(({ name }) => name).join(" · "), batch] as const))("%s", async (_names, batch) => {
    const life = await live(new Deployment(batch, batch.some(ofBuckets) ? ONE_BY_ONE : {}));
    life.deployment.remove();
    expect(batch.flatMap((program) => complaints(life, program))).toEqual([]);
  });
});

function batches(list: readonly Program[]): Program[][] {
  return Array.from({ length: Math.ceil(list.length / AT_A_TIME) }, (_, index) => list.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME));
}
