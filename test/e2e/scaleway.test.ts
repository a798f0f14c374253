import { afterAll, beforeAll, describe, test } from "vitest";
import { MachineType } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { conformanceCases, synthesize, testStack } from "archipel/testing";
import * as maker from "../clouds/scaleway/make-cloud";
import { complaints, live } from "../support/cycle";
import { Deployment } from "../support/deployment";
import { Mockway } from "../support/mockway";
import type { Program } from "../support/programs";
import { conformancePrograms } from "../support/programs";
import { skipped } from "../support/skipped";

/** What a program may hold that the mock cannot do. */
interface Gap {
  /** The types of resources and lookups. */
  readonly types: RegExp;
  /** Only where this argument is set. @default - always */
  readonly argument?: string;
  /** Only where the program tells something of it. @default - always */
  readonly told?: boolean;
  readonly why: string;
}

/** Never run a bucket: the provider's host for object storage is built in, so it would call Scaleway itself. */
const GAPS: readonly Gap[] = [
  { types: /^scaleway_object_/, why: "the provider asks Scaleway's public host for object storage, whatever the address of the API" },
  { types: /^scaleway_instance_server$/, argument: "user_data", why: "the mock forgets user data" },
  { types: /^scaleway_instance_server$/, argument: "root_volume", why: "the mock answers a wrong boot flag for root volumes" },
  { types: /^scaleway_vpc$/, argument: "enable_routing", why: "the mock does not know routing" },
  { types: /^scaleway_domain_/, why: "the mock answers with all zones and records, whichever the provider asks for" },
  { types: /^scaleway_vpc_route$/, why: "the mock does not know routing" },
  { types: /^scaleway_s2s_vpn_/, why: "the mock does not know Site-to-Site VPN" },
  { types: /^scaleway_secret/, why: "the mock does not know secrets" },
  { types: /^scaleway_rdb_/, why: "the mock forgets the storage of databases" },
  { types: /^scaleway_file_/, why: "the mock does not know File Storage" },
  { types: /^scaleway_container/, why: "the mock does not know containers" },
  { types: /^scaleway_instance_placement_group$/, why: "the mock does not know placement groups" },
  { types: /^scaleway_vpc_public_gateway_ip$/, why: "the mock does not know addresses of gateways" },
  { types: /^scaleway_ipam_ip$/, why: "the provider crashes at what the mock answers about chosen addresses" },
  { types: /^scaleway_block_volume$/, why: "the mock makes all volumes equally large" },
  { types: /^scaleway_lb_backend$/, argument: "server_ips", why: "the mock forgets the addresses of targets" },
  { types: /^scaleway_k8s_cluster$/, argument: "auto_upgrade", why: "the mock knows no version of Kubernetes of which there are newer ones" },
  { types: /^scaleway_redis_cluster$/, told: true, why: "the mock gives caches no addresses" },
];

/** One of the few machine types that the mock knows. */
const bench = { machine: MachineType.named("DEV1-S") };
/** Such a machine mounts no file share, and a program that asks for it is refused. */
const MOUNTS = conformanceCases().filter(({ capability }) => capability?.capabilityId.startsWith("compute.server.file-share")).map(({ name }) => name);
const what = "on a mock of Scaleway's API";

/** The whole life of every case with the real provider, on a mock of Scaleway's API. */
describe("a mock of Scaleway's API", () => {
  if (!Mockway.isAvailable()) {
    test("is not there", (context) => skipped(context, `every case ${what}`, `there is no ${Mockway.program}; ARCHIPEL_E2E_MOCKWAY may name one`));
    return;
  }
  const programs = conformancePrograms("scaleway", { ...maker, bench });
  let mock: Mockway;

  beforeAll(async () => {
    mock = await Mockway.start();
  });
  afterAll(() => mock.stop());

  test.for(programs.map((program) => [program.name, program] as const))("%s", async ([name, program], context) => {
    const why = reasonToSkip(program);
    if (why !== undefined) {
      skipped(context, `${name}, ${what}`, why);
    }
    const life = await live(new Deployment([program], mock.env));
    life.deployment.remove();
    context.expect(complaints(life, program)).toEqual([]);
  });
});

function reasonToSkip(program: Program): string | undefined {
  if (MOUNTS.includes(program.name)) {
    return "the mock knows no machine type that mounts file shares";
  }
  return program.usesExisting
    ? "it refers to things by made-up identifiers"
    : GAPS.find((gap) => [program.base, program.changed].some((form) => shows(gap, form)))?.why;
}

function shows({ types, argument, told = false }: Gap, form: Program["base"]): boolean {
  const stack = testStack("cases");
  form(stack);
  const { resource, data, output } = synthesize(stack) as TerraformJson;
  return (!told || output !== undefined) && [resource, data].some((blocks) =>
    Object.entries(blocks ?? {}).some(([type, named]) =>
      types.test(type) && Object.values(named).some((block) => argument === undefined || argument in block)));
}
