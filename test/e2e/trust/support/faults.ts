import { setTimeout as sleep } from "node:timers/promises";
import { Daemon } from "./daemons";
import type { Random } from "./random";
import type { WatchedRun } from "./watched-run";
import type { WeakLine } from "./weak-line";

/** In the middle of what. */
export type Phase = "first" | "change" | "destroy";

/** What can be broken. */
export interface Surroundings {
  readonly run: WatchedRun;
  /** The lines to the services, by type, and to the store of the state (`state`). */
  readonly lines: Readonly<Record<string, WeakLine>>;
  readonly random: Random;
  readonly phase: Phase;
}

/** One thing that breaks in the middle of a run, and is well again when the promise of `strike` resolves. */
export interface Fault {
  /** A service, or what else there is: `the network`, `the state`, `Terraform`. */
  readonly of: string;
  /** Whether it is struck from the beginning on, and waits for its moment by itself. */
  readonly fromStart?: boolean;
  /** Breaks it, mends it, and says in a few words what was done. */
  strike(on: Surroundings): Promise<string>;
}

/** The programs of each service, and where those that are asked directly listen. */
const SERVICES: Readonly<Record<string, readonly Daemon[]>> = {
  keystone: [new Daemon("keystone", 5000)],
  nova: [new Daemon("nova-api", 8774), new Daemon("nova-conductor"), new Daemon("nova-compute"), new Daemon("nova-scheduler"), new Daemon("placement", 8778)],
  neutron: [new Daemon("neutron", 9696)],
  cinder: [new Daemon("cinder-api", 8776), new Daemon("cinder-volume"), new Daemon("cinder-scheduler")],
  glance: [new Daemon("glance", 9292)],
  swift: [new Daemon("swift-proxy", 8888), new Daemon("swift-container", 6201), new Daemon("swift-account", 6202)],
  octavia: [new Daemon("octavia", 9876)],
  designate: [new Daemon("designate-api", 9001), new Daemon("designate-central"), new Daemon("designate-worker")],
  barbican: [new Daemon("barbican", 9311)],
  manila: [new Daemon("manila-api", 8786), new Daemon("manila-share"), new Daemon("manila-scheduler")],
  mariadb: [new Daemon("mariadb")],
  rabbitmq: [new Daemon("rabbitmq", 5672)],
};

/** One program of a service is killed and started again, or held still for a while. */
const serviceFaults = Object.entries(SERVICES).map(([service, daemons]): Fault => ({
  of: service,
  strike: async ({ random }) => {
    const daemon = random.of(daemons);
    const seconds = random.between(3, 10);
    if (random.next() < 0.3) {
      daemon.pause();
      await sleep(seconds * 1000);
      daemon.resume();
      return `${daemon.name} held still for ${seconds} s`;
    }
    const start = daemon.kill();
    await sleep(seconds * 1000);
    await start();
    return `${daemon.name} killed, and started again after ${seconds} s`;
  },
}));

/** How many of a service's requests a run of each phase makes, at the least: the answer to one of them is lost. */
const REQUESTS: Readonly<Record<Phase, Readonly<Record<string, number>>>> = {
  first: { "network": 9, "compute": 2, "volumev3": 1, "dns": 2, "load-balancer": 4, "sharev2": 1, "key-manager": 1, "object-store": 1 },
  change: { "network": 3, "compute": 1, "volumev3": 1, "dns": 1, "key-manager": 1, "object-store": 1 },
  destroy: { "network": 9, "compute": 2, "volumev3": 1, "dns": 2, "load-balancer": 1, "sharev2": 1, "key-manager": 1, "object-store": 1 },
};

/** The request goes through, and the answer is lost on the way back. */
const lostAnswers = (among: readonly string[]): Fault => ({
  of: "the network",
  fromStart: true,
  strike: async ({ lines, random, phase, run }) => {
    const service = random.of(among.filter((name) => name in REQUESTS[phase]));
    const after = random.between(0, REQUESTS[phase][service]! - 1);
    const method = phase === "destroy" ? /^(DELETE|PUT) / : service === "object-store" ? /^PUT / : /^POST /;
    lines[service]!.weaken({ losesAnswerTo: method, after });
    await run.ended;
    lines[service]!.mend();
    return `the answer to request ${after + 1} of ${service} to ${phase === "destroy" ? "destroy" : "make"} lost`;
  },
});

/** Nothing gets through for a while. */
const cut = (of: string, pick: (random: Random) => string, least: number, most: number): Fault => ({
  of,
  strike: async ({ lines, random }) => {
    const [line, seconds] = [pick(random), random.between(least, most)];
    lines[line]!.weaken({ cut: true });
    await sleep(seconds * 1000);
    lines[line]!.mend();
    return `the line to ${line} cut for ${seconds} s`;
  },
});

/** What is running is stopped, or killed. */
const killed = (how: string, kill: (run: WatchedRun) => void): Fault => ({
  of: "Terraform",
  strike: async ({ run }) => {
    kill(run);
    await run.ended;
    return how;
  },
});

/** One of each: a run's faults, however many there are, are taken from these in turn. */
export const FAULTS: readonly Fault[] = [
  ...serviceFaults,
  lostAnswers(["network"]),
  lostAnswers(["compute", "volumev3"]),
  lostAnswers(["dns", "load-balancer", "sharev2", "key-manager", "object-store"]),
  cut("the network", (random) => random.of(Object.keys(REQUESTS.first)), 3, 8),
  cut("the state", () => "state", 20, 45),
  killed("Terraform killed (SIGKILL)", (run) => run.signal("SIGKILL")),
  killed("Terraform interrupted (SIGINT)", (run) => run.signal("SIGINT")),
  killed("the provider killed (SIGKILL)", (run) => run.killProviders()),
];
