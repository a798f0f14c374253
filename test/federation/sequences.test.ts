import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Spread } from "archipel";
import type { Member } from "./union";
import { overlap, parseBlock } from "../../src/core/cidr";
import { FederationPlan } from "../../src/federation/federation-plan";
import type { FederationMemory } from "../../src/federation/federation-record";
import type { Voter } from "../../src/federation/voters";
import { formatVoter, keepsQuorum } from "../../src/federation/voters";

const RUNS = 1_000;
/** Nine clouds of six operators. */
const CLOUDS: readonly Member[] = ["a@1", "b@2", "c@3", "d@1", "e@4", "f@2", "g@5", "h@6", "i@6"].map((text) => ({ name: text[0]!, group: text[2]! }));
const VOTES = 3;

/** What one deployment is like. */
interface Step {
  readonly present: readonly string[];
  readonly count: number;
  /** Whether those who go are named in `leaving` for one deployment before. */
  readonly careful: boolean;
}

/** What is where after a deployment. */
interface Deployed {
  readonly order: readonly string[];
  readonly blocks: ReadonlyMap<string, string>;
  /** Address by member and number. */
  readonly servers: ReadonlyMap<string, string>;
  readonly voters: readonly Voter[];
  readonly memory: FederationMemory;
}

/** What a federation decides, without the constructs that it defines then: five thousand deployments of those take minutes. */
function deploy(memory: FederationMemory | undefined, present: readonly string[], count: number, away: readonly string[]): Deployed | undefined {
  const plan = new FederationPlan({ cidr: "10.64.0.0/12", memberPrefixLength: 20, capacity: 16, members: present, leaving: away }, memory);
  const members = plan.order.map((name) => ({ memberName: name, isLeaving: away.includes(name), name, group: groupOf(name) }));
  const voters = plan.chooseVoters("council", members, VOTES);
  const shares = plan.share("web", Spread.even(), members, count);
  const seats = plan.claimSeats("web", Math.max(1, ...shares.values()))!;
  const servers = [...shares].flatMap(([name, share]) => Array.from({ length: share }, (_, index) => [`${name}/${index}`, seats.of({ slot: plan.slotOf(name) }, index)] as const));
  return voters && {
    order: plan.order,
    blocks: new Map(plan.order.map((name) => [name, plan.addresses.blockOf(plan.slotOf(name))])),
    servers: new Map(servers),
    voters,
    memory: plan.toRemember,
  };
}

const step = fc.record({
  present: fc.uniqueArray(fc.constantFrom(...CLOUDS.map(({ name }) => name)), { minLength: 1, maxLength: CLOUDS.length }),
  count: fc.integer({ min: 0, max: 12 }),
  careful: fc.boolean(),
});

const memberOf = (server: string): string => server.split("/")[0]!;
const groupOf = (name: string): string => CLOUDS.find((cloud) => cloud.name === name)!.group;
const groupsOf = (names: readonly string[]): Set<string> => new Set(names.map(groupOf));

type Look = (before: Deployed | undefined, now: Deployed, step: Step, phase: "leaving" | "done") => void;

/** How many servers have to be made at least: an even share for each, given what each has. */
function fewestNew(before: Deployed | undefined, present: readonly string[], count: number): number {
  const had = present.map((name) => [...(before?.servers.keys() ?? [])].filter((path) => memberOf(path) === name).length);
  const share = Math.floor(count / present.length);
  const withOneMore = had.filter((own) => own > share).length;
  const more = count % present.length;
  const least = had.reduce((sum, own) => sum + Math.max(0, share - own), 0);
  return least + Math.max(0, more - withOneMore);
}

/** Runs the steps one after the other; `look` sees each with what was before. */
function run(steps: readonly Step[], look: Look): { refused: number; accepted: number } {
  let before: Deployed | undefined;
  const seen = { refused: 0, accepted: 0 };
  for (const one of steps) {
    const gone = before?.order.filter((name) => !one.present.includes(name)) ?? [];
    const rounds = one.careful && gone.length > 0 ? [gone, []] : [[]];
    for (const away of rounds) {
      const now = deploy(before?.memory, [...one.present, ...away], one.count, away);
      if (now === undefined) {
        // What is refused is not deployed; the program is put back.
        seen.refused += 1;
        continue;
      }
      seen.accepted += 1;
      look(before, now, one, away.length > 0 ? "leaving" : "done");
      before = now;
    }
  }
  return seen;
}

function holds(look: Look): { refused: number; accepted: number } {
  const total = { refused: 0, accepted: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      const { refused, accepted } = run(steps, look);
      total.refused += refused;
      total.accepted += accepted;
    }),
    { numRuns: RUNS, seed: 20261128 },
  );
  return total;
}

/** One thousand random sequences of members that come and go, and of counts that change. */
describe("whoever comes and goes", () => {
  test("no two blocks overlap, nobody is renumbered, as little moves as can be, and votes keep their quorum on as many operators as there are", () => {
    const { refused, accepted } = holds((before, now, { present, count }, phase) => {
      const problems: string[] = [];
      const claim = (what: string, holdsTrue: boolean): void => {
        if (!holdsTrue) {
          problems.push(what);
        }
      };
      const blocks = [...now.blocks.values()].map((cidr) => parseBlock(cidr)!);
      claim("no two blocks overlap", blocks.every((one, index) => blocks.slice(index + 1).every((other) => !overlap(one, other))));
      claim("no two servers have one address", new Set(now.servers.values()).size === now.servers.size);
      claim("no member is renumbered", [...now.blocks].every(([name, cidr]) => (before?.blocks.get(name) ?? cidr) === cidr));
      claim("no server is renumbered", [...now.servers].every(([path, address]) => (before?.servers.get(path) ?? address) === address));
      const staying = phase === "leaving" ? now.order.filter((name) => present.includes(name)) : present;
      const counted = [...now.servers.keys()].filter((path) => staying.includes(memberOf(path)));
      claim("all are there", counted.length === count);
      claim("as few are new as evenness allows", counted.filter((path) => !before?.servers.has(path)).length === fewestNew(before, staying, count));
      claim("the quorum is kept", keepsQuorum(before?.voters ?? [], now.voters));
      claim("those who stay can vote", now.voters.filter(({ member }) => staying.includes(member)).length >= VOTES);
      if (phase === "done") {
        claim("as many vote as asked for", new Set(now.voters.map(formatVoter)).size === VOTES && now.voters.length === VOTES);
        claim("on as many operators as there are", groupsOf(now.voters.map(({ member }) => member)).size === Math.min(VOTES, groupsOf(present).size));
      }
      expect(problems).toEqual([]);
    });
    console.log(`sequences: ${RUNS}, deployments: ${accepted}, refused as too many votes would go at once: ${refused}`);
    expect(accepted).toBeGreaterThan(RUNS);
    expect(refused).toBeGreaterThan(0);
  });
});
