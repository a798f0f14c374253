import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER, textOnly } from "./compute-cases";
import { OTHER_PUBLIC_KEY } from "./keys";
import type { AutoScalingGroupProps } from "../../auto-scaling/auto-scaling-group-props";
import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import { GroupHealthCheck } from "../../auto-scaling/health-check";
import { Weekday } from "../../auto-scaling/schedule";
import { ComputeCapability as C } from "../../compute/capabilities";
import { CloudInit } from "../../compute/cloud-init";
import { PlacementGroup } from "../../compute/placement-group";
import type { Capability } from "../../core/capability";
import { NetworkCapability as N } from "../../network/capabilities";
import { Network } from "../../network/network";

type Props = Partial<AutoScalingGroupProps>;

/** What every group needs. */
export const GROUP: readonly Capability[] = [A.GROUP, ...SERVER];

/** A group between bounds: scaled by load where the cloud asks for that. */
function range(bench: Bench): Props {
  const bounds = { minSize: 1, maxSize: 4 };
  return bench.offers(A.SIZE_RANGE_BY_HAND) ? bounds : { ...bounds, scaleOnCpu: { scaleOutAbove: 80, scaleInBelow: 30 } };
}

/** A case about one property of a group; the change is another group beside it. */
function groupCase(name: string, capability: Capability, props: (bench: Bench) => Props, rest: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    capability,
    requires: GROUP,
    build: (bench) => void bench.autoScalingGroup("workers", props(bench)),
    without: (bench) => void bench.autoScalingGroup("workers"),
    change: (bench) => {
      bench.autoScalingGroup("workers", props(bench));
      bench.autoScalingGroup("more");
    },
    onlyAdds: true,
    ...rest,
  };
}

/** Cases about groups of servers that the cloud counts. */
export function autoScalingCases(): ConformanceCase[] {
  return [...sizeCases(), ...placeCases(), ...serverCases(), ...healthCases()];
}

function sizeCases(): ConformanceCase[] {
  const load = (bench: Bench, cooldownSeconds: number): void =>
    void bench.autoScalingGroup("workers", { minSize: 1, maxSize: 4, scaleOnCpu: { scaleOutAbove: 77, scaleInBelow: 23, step: 2, cooldownSeconds } });
  const scheduled = (bench: Bench, times: Readonly<Record<string, string>>, weekdays: Weekday[]): void => {
    const group = bench.autoScalingGroup("workers", range(bench));
    Object.entries(times).forEach(([id, time]) => group.scaleOnSchedule(id, { time, weekdays, size: 3 }));
  };
  const days = [Weekday.MONDAY, Weekday.FRIDAY];
  return [
    groupCase("a group of servers is defined", A.GROUP, () => ({}), { requires: SERVER, without: undefined }),
    groupCase("the size of a group lies between two bounds", A.SIZE_RANGE, range, {
      change: (bench) => void bench.autoScalingGroup("workers", { ...range(bench), maxSize: 5 }),
      onlyAdds: false,
    }),
    groupCase("nothing changes the size of a group by itself", A.SIZE_RANGE_BY_HAND, () => ({ minSize: 1, maxSize: 4 }), { requires: [...GROUP, A.SIZE_RANGE] }),
    groupCase("a group begins with a chosen number of servers", A.INITIAL_SIZE, (bench) => ({ ...range(bench), initialSize: 3 }), {
      requires: [...GROUP, A.SIZE_RANGE],
      without: (bench) => void bench.autoScalingGroup("workers", range(bench)),
    }),
    groupCase("a group grows and shrinks with the load of its processors", A.CPU, () => ({}), {
      requires: [...GROUP, A.SIZE_RANGE],
      build: (bench) => load(bench, 420),
      change: (bench) => load(bench, 480),
      onlyAdds: false,
      shows: () => ["77", "23"],
    }),
    groupCase("a group grows and shrinks at times of the day", A.SCHEDULE, () => ({}), {
      requires: [...GROUP, A.SIZE_RANGE],
      build: (bench) => scheduled(bench, { morning: "07:31" }, days),
      without: (bench) => scheduled(bench, {}, []),
      reordered: (bench) => scheduled(bench, { morning: "07:31" }, [...days].reverse()),
      change: (bench) => scheduled(bench, { morning: "07:31", noon: "12:05" }, days),
      shows: () => ["07:31"],
    }),
  ];
}

function placeCases(): ConformanceCase[] {
  return [
    groupCase("a group stands on a private network of the program", A.NETWORK, (bench) => ({ network: bench.network }), {
      requires: [...GROUP, N.NETWORK],
      without: undefined,
      linked: ["net"],
    }),
    groupCase(
      "a group stands on an existing network whose subnets are not known",
      A.NETWORK_WITHOUT_SUBNET,
      (bench) => ({ network: Network.fromNetworkAttributes(bench.scope, "existing", { networkId: bench.existingId, cidr: "10.9.0.0/16" }) }),
      { requires: [...GROUP, C.NETWORK_WITHOUT_SUBNET], shows: (bench) => [bench.existingId], usesExisting: true },
    ),
    groupCase("a group stands without a private network", A.PUBLIC_ONLY, () => ({ network: undefined, publicIp: true }), {
      requires: [...GROUP, A.PUBLIC_ADDRESS, C.PUBLIC_ADDRESS, C.PUBLIC_ONLY],
      without: (bench) => void (bench.offers(A.NETWORK) && bench.autoScalingGroup("workers", { network: bench.network, publicIp: true })),
    }),
    groupCase("the servers of a group have public addresses", A.PUBLIC_ADDRESS, () => ({ publicIp: true }), {
      requires: [...GROUP, C.PUBLIC_ADDRESS],
      without: (bench) => void (bench.offers(A.PRIVATE_ONLY) && bench.offers(A.NETWORK) && bench.autoScalingGroup("workers")),
    }),
    groupCase("the servers of a group have no public addresses", A.PRIVATE_ONLY, (bench) => ({ network: bench.network, publicIp: false }), {
      requires: [...GROUP, A.NETWORK],
      without: undefined,
    }),
    groupCase("a group is spread over chosen zones", A.ZONES, (bench) => ({ zones: [bench.zone] }), {
      requires: [...GROUP, C.ZONE],
      shows: (bench) => [bench.zone],
    }),
    groupCase(
      "a placement group keeps the servers of a group apart",
      A.PLACEMENT_GROUP,
      (bench) => ({ placementGroup: new PlacementGroup(bench.scope, "apart", { strict: !bench.offers(C.PLACEMENT_SPREAD) }) }),
      { applies: (bench) => bench.offers(C.PLACEMENT_SPREAD) || bench.offers(C.PLACEMENT_SPREAD_STRICT), linked: ["apart"] },
    ),
  ];
}

function serverCases(): ConformanceCase[] {
  return [
    {
      ...groupCase("the servers of a group are told what to do at their first boot", A.GROUP, () => ({ cloudInit: new CloudInit({ packages: ["nginx"] }) })),
      capability: undefined,
      requires: [...GROUP, C.USER_DATA],
      shows: () => ["nginx"],
    },
    groupCase("the servers of a group have no SSH key", A.WITHOUT_SSH_KEY, () => ({ sshKeys: [] }), {
      without: (bench) => void (bench.offers(C.SSH_KEY) && bench.autoScalingGroup("workers", { sshKeys: [bench.key("key")] })),
    }),
    groupCase(
      "the servers of a group are opened by two SSH keys",
      A.MANY_SSH_KEYS,
      (bench) => ({ ...textOnly(bench), sshKeys: [bench.key("key"), bench.key("key2", OTHER_PUBLIC_KEY)] }),
      {
        requires: [...GROUP, C.SSH_KEY],
        without: (bench) => void bench.autoScalingGroup("workers", { ...textOnly(bench), sshKeys: [bench.key("key")] }),
        shows: () => [OTHER_PUBLIC_KEY.slice(0, 80)],
      },
    ),
    groupCase("a group carries its tags", A.TAGS, () => ({ tags: { purpose: "conformance" } }), {
      requires: [...GROUP, C.TAGS],
      shows: () => ["purpose", "conformance"],
    }),
  ];
}

function healthCases(): ConformanceCase[] {
  return [
    groupCase("a group replaces the servers that its load balancer finds broken", A.HEALTH_CHECK_LOAD_BALANCER, () => ({ healthCheck: GroupHealthCheck.LOAD_BALANCER })),
    groupCase("a group looks at its servers in a chosen rhythm", A.HEALTH_CHECK_PERIOD, () => ({ healthCheckPeriodMinutes: 15 }), { shows: () => ["15"] }),
    groupCase(
      "a group spares new servers the health check for a while",
      A.HEALTH_CHECK_GRACE,
      () => ({ healthCheck: GroupHealthCheck.LOAD_BALANCER, healthCheckGraceSeconds: 417 }),
      { requires: [...GROUP, A.HEALTH_CHECK_LOAD_BALANCER], shows: () => ["417"] },
    ),
  ];
}
