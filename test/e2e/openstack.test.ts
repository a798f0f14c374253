import { describe, expect, test } from "vitest";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import type { Program } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { skipped } from "../support/skipped";

/** A project's usual quotas (10 servers, 10 security groups, 10 routers) hold this many programs at a time. */
const AT_A_TIME = 3;

const named = process.env.OS_CLOUD !== undefined || process.env.OS_AUTH_URL !== undefined;
const all = await conformancePrograms("openstack");
const programs = all.filter((program) => !program.usesExisting);

/** The whole life of every case on a real OpenStack, with the real provider. */
describe("a real OpenStack", () => {
  if (!named) {
    test("is not there", (context) => skipped(context, "every case on a real OpenStack", "neither OS_CLOUD nor OS_AUTH_URL names one"));
    return;
  }
  const madeUp = all.filter((program) => program.usesExisting).map(({ name }) => name);
  test.each(madeUp)("%s", (name, context) => skipped(context, `${name}, on a real OpenStack`, "it refers to things by made-up identifiers"));

  test.each(batches(programs).map((batch) => [batch.map(({ name }) => name).join(" · "), batch] as const))("%s", async (_names, batch) => {
    const life = await live(new Deployment(batch, {}));
    life.deployment.remove();
    expect(batch.flatMap((program) => complaints(life, program))).toEqual([]);
  });
});

function batches(list: readonly Program[]): Program[][] {
  return Array.from({ length: Math.ceil(list.length / AT_A_TIME) }, (_, index) => list.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME));
}
