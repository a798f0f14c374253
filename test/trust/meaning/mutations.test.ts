import { describe, expect, it } from "vitest";
import type { Built } from "./built";
import type { Disagreement } from "./comparison";
import type { Mutant, Probe } from "./mutations";
import { lost, unprotected, widened, withoutFirewall, withPublicBucket } from "./mutations";
import type { Plan, PlannedRule } from "./program";
import { ReadCloud } from "./programs";
import { VARIANTS } from "../../support/cloud-variants";
import { seed } from "../support/effort";

/** Values that stand nowhere else in a JSON, others in each run. */
function probeOf(random: number): Probe {
  const [third, block, from] = [random % 256, 16 * (random % 16), 20_000 + (random % 9_000)];
  const first = `203.0.${third}.${block}`;
  return { cidr: `${first}/28`, first, last: `203.0.${third}.${block + 15}`, from, to: from + 1_237 };
}

const PROBE = probeOf(seed);

/** One public server with the probe for its rule, one private server, a bucket, a volume that stays. */
const PLAN: Plan = {
  networks: [{ block: 0, subnets: 0, egress: "public-ip" }],
  firewalls: [],
  servers: [{ network: 0, publicIp: "with it", rules: [ruleOf({})] }, { network: 0, publicIp: "no", rules: [] }],
  balancers: [],
  databases: [],
  buckets: [{ publicRead: false, removal: "destroy" }],
  volumes: [{ on: 1, removal: "protect" }],
};

/** The same program with one more thing in it, and whether the cloud took it. */
const OTHERS: readonly [string, (plan: Plan) => Plan, (built: Built) => boolean][] = [
  ["another server has a public address", (plan) => ({ ...plan, servers: [plan.servers[0], { ...plan.servers[1], publicIp: "with it" }] }), ({ servers }) => servers.every((server) => server.public)],
  ["a bucket may be read by everybody", (plan) => ({ ...plan, buckets: [{ publicRead: true, removal: "destroy" }] }), ({ buckets }) => buckets.some(({ publicRead }) => publicRead)],
  ["a load balancer is there", (plan) => ({ ...plan, balancers: [{ network: 0, public: true, targets: 1, listeners: [{ port: 80, protocol: "tcp", allowed: [] }] }] }), ({ balancers }) => balancers.some((one) => one.public)],
  ["a database lets the internet in", (plan) => ({ ...plan, databases: [{ from: ["0.0.0.0/0"], removal: "destroy" }] }), ({ databases }) => databases.some(({ from }) => from.length > 0)],
];

function ruleOf(change: Partial<PlannedRule>): PlannedRule {
  const { cidr, from, to } = PROBE;
  return { outbound: false, peer: { kind: "block", cidr }, protocol: "tcp", from, to, early: false, ...change };
}

/** Rules that say more than the probe. */
const RULES: readonly [string, PlannedRule][] = [
  ["a wider block", ruleOf({ peer: { kind: "block", cidr: "203.0.0.0/16" } })],
  ["everybody", ruleOf({ peer: { kind: "block", cidr: "0.0.0.0/0" } })],
  ["one port more", ruleOf({ to: PROBE.to + 1 })],
  ["one port before", ruleOf({ from: PROBE.from - 1 })],
  ["all protocols", ruleOf({ protocol: "all", from: undefined, to: undefined })],
  ["another protocol", ruleOf({ protocol: "udp" })],
];

const kindsOf = (found: readonly Disagreement[]): string[] => [...new Set(found.map(({ kind }) => kind))];

describe.each(VARIANTS)("on %s", (name) => {
  it("a JSON with one thing changed in it is found, wherever that is", async () => {
    const cloud = await ReadCloud.named(name);
    const { expected, stack, built } = cloud.synthesize(PLAN);
    expect(cloud.disagreements({ expected, stack })).toEqual([]);
    const isReachable = built.servers[0].public;
    const missed = (mutants: readonly Mutant[], kinds: readonly Disagreement["kind"][]): string[] =>
      mutants.filter((one) => cloud.disagreements({ expected, stack: one.stack }).every(({ kind }) => !kinds.includes(kind))).map(({ what }) => what);
    const rules = widened(stack, PROBE);
    const firewalls = built.firewalls.flatMap((firewall) => withoutFirewall(stack, firewall));
    expect(rules.length, "places where the rule is written").toBeGreaterThanOrEqual(2);
    expect([
      ...missed(rules, ["wider"]),
      ...missed(firewalls, ["wider", "narrower"]),
      ...missed(isReachable ? lost(stack, PROBE) : [], ["wider", "narrower"]),
      ...missed(built.buckets.flatMap(({ address }) => withPublicBucket(stack, address)), ["wider"]),
      ...missed(built.volumes.flatMap(({ address }) => unprotected(stack, address)), ["narrower"]),
    ]).toEqual([]);
    console.log(`mutations on ${name}: seed ${seed}, ${rules.length} places of a rule, ${firewalls.length} mentions of firewalls`);
  });

  it.each(RULES)("a JSON whose rule lets in %s is not taken for the program's", async (_, rule) => {
    const cloud = await ReadCloud.named(name);
    const { expected } = cloud.synthesize(PLAN);
    const other = cloud.synthesize({ ...PLAN, servers: [{ ...PLAN.servers[0], rules: [rule] }, PLAN.servers[1]] });
    if (other.built.firewalls[0].rules.length === 0) {
      expect(other.built.refused, "what a cloud cannot say is refused").toBeGreaterThan(cloud.synthesize(PLAN).built.refused);
      return;
    }
    expect(kindsOf(cloud.disagreements({ expected, stack: other.stack }))).toContain("wider");
  });

  it.each(OTHERS)("a JSON is not taken for the program's when %s", async (_, change, isTaken) => {
    const cloud = await ReadCloud.named(name);
    const plan = { ...PLAN, buckets: [...PLAN.buckets] };
    const { expected, built } = cloud.synthesize(plan);
    const other = cloud.synthesize(change(plan));
    if (isTaken(other.built) && !isTaken(built)) {
      expect(kindsOf(cloud.disagreements({ expected, stack: other.stack }))).toContain("wider");
    } else {
      expect(cloud.disagreements(other)).toEqual([]);
    }
  });
});
