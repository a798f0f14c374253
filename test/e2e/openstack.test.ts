import { describe, expect, test } from "vitest";
import { conformanceCases } from "archipel/testing";
import * as maker from "../clouds/openstack/make-cloud";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import type { Program } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { skipped } from "../support/skipped";

/** A project's usual quotas (10 servers, 10 security groups, 10 routers) hold this many programs at a time. */
const AT_A_TIME = Number(process.env.ARCHIPEL_E2E_AT_A_TIME ?? 3);
/** The testbed's cloud has one host, on which servers that must stand apart cannot both stand. */
const NEEDS_HOSTS = ["servers are kept apart or refused"];

const needing = (prefix: string): string[] =>
  conformanceCases()
    .filter(({ capability, requires }) => [capability, ...requires].some((needed) => needed?.capabilityId.startsWith(prefix)))
    .map(({ name }) => name);

/** Behind the testbed's Magnum is a stand-in that leaves its node groups as they are: it neither finishes nor destroys them. */
const NEEDS_MAGNUM = needing("kubernetes.");
/** The testbed's Neutron is without VPNaaS. */
const NEEDS_VPNAAS = needing("network.vpn.");

const named = process.env.OS_CLOUD !== undefined || process.env.OS_AUTH_URL !== undefined;
const realMagnum = process.env.ARCHIPEL_E2E_MAGNUM === "real";
const realVpnaas = process.env.ARCHIPEL_E2E_VPNAAS === "real";
const manyHosts = process.env.ARCHIPEL_E2E_HOSTS === "many";

/** The whole life of every case on a real OpenStack, with the real provider. */
describe("a real OpenStack", () => {
  if (!named) {
    test("is not there", (context) => skipped(context, "every case on a real OpenStack", "neither OS_CLOUD nor OS_AUTH_URL names one"));
    return;
  }
  const programs = conformancePrograms("openstack", maker);
  const reasonToSkip = (program: Program): string | undefined => {
    if (program.usesExisting) {
      return "it refers to things by made-up identifiers";
    }
    if (!realMagnum && NEEDS_MAGNUM.includes(program.name)) {
      return "the testbed's Magnum finishes no node group; ARCHIPEL_E2E_MAGNUM=real says that a whole one is there";
    }
    if (!realVpnaas && NEEDS_VPNAAS.includes(program.name)) {
      return "the testbed's Neutron has no VPNaaS; ARCHIPEL_E2E_VPNAAS=real says that it is there";
    }
    return !manyHosts && NEEDS_HOSTS.includes(program.name) ? "it needs two hosts; ARCHIPEL_E2E_HOSTS=many says that there are" : undefined;
  };
  const left = programs.filter((program) => reasonToSkip(program) !== undefined);
  test.for(left.map((program) => [program.name, program] as const))("%s", ([name, program], context) =>
    skipped(context, `${name}, on a real OpenStack`, reasonToSkip(program)!));

  const run = batches(programs.filter((program) => !left.includes(program)));
  test.each(run.map((batch) => [batch.map(({ name }) => name).join(" · "), batch] as const))("%s", async (_names, batch) => {
    const life = await live(new Deployment(batch, {}));
    life.deployment.remove();
    expect(batch.flatMap((program) => complaints(life, program))).toEqual([]);
  });
});

function batches(list: readonly Program[]): Program[][] {
  return Array.from({ length: Math.ceil(list.length / AT_A_TIME) }, (_, index) => list.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME));
}
