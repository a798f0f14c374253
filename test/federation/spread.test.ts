import { describe, expect, test } from "vitest";
import { FederationRecord, Spread } from "archipel";
import type { FederatedServersProps } from "archipel";
import { independent, SMALL, unite } from "./union";

/** How many servers each member has. */
function shares(names: readonly string[], props: Partial<FederatedServersProps>, record = FederationRecord.memory()): Record<string, number> {
  const federation = unite(independent(...names), { record });
  const servers = federation.servers("web", { ...SMALL, count: 1, ...props });
  return Object.fromEntries(federation.members.map(({ memberName }) => [memberName, servers.onMember(memberName).length]));
}

describe("servers are shared out", () => {
  test("evenly, and who joined first has one more", () => {
    expect(shares(["a", "b", "c"], { count: 5 })).toEqual({ a: 2, b: 2, c: 1 });
  });

  test("by weight", () => {
    expect(shares(["a", "b", "c"], { count: 8, spread: Spread.weights({ a: 2, b: 1, c: 1 }) })).toEqual({ a: 4, b: 2, c: 2 });
  });

  test("to nobody without a weight", () => {
    expect(shares(["a", "b"], { count: 3, spread: Spread.weights({ b: 1 }) })).toEqual({ a: 0, b: 3 });
  });

  test("by preference: all to the first that is there", () => {
    expect(shares(["a", "b", "c"], { count: 4, spread: Spread.preference(["x", "b", "a"]) })).toEqual({ a: 0, b: 4, c: 0 });
  });

  test("by preference: up to so many on one, and what is left to those who are not named", () => {
    expect(shares(["a", "b", "c", "d"], { count: 9, spread: Spread.preference(["b", "a"], 3) })).toEqual({ a: 3, b: 3, c: 2, d: 1 });
  });

  test("by preference: to the named ones evenly, when there is nobody else", () => {
    expect(shares(["a", "b"], { count: 7, spread: Spread.preference(["b", "a"], 2) })).toEqual({ a: 3, b: 4 });
  });

  test("to a newcomer only what evenness asks for", () => {
    const record = FederationRecord.memory();
    expect(shares(["a", "b", "c"], { count: 5 }, record)).toEqual({ a: 2, b: 2, c: 1 });
    expect(shares(["d", "a", "b", "c"], { count: 5 }, record)).toEqual({ a: 2, b: 1, c: 1, d: 1 });
  });

  test("to who comes back as to any newcomer", () => {
    const record = FederationRecord.memory();
    shares(["a", "b", "c"], { count: 5 }, record);
    expect(shares(["b", "c"], { count: 5 }, record)).toEqual({ b: 3, c: 2 });
    expect(shares(["a", "b", "c"], { count: 5 }, record)).toEqual({ b: 2, c: 2, a: 1 });
  });
});

describe("a member that stays after all", () => {
  test("takes nothing back from those who took over, but what evenness asks for", () => {
    const record = FederationRecord.memory();
    const counts = (away: string[], count: number): number[] => {
      const federation = unite(independent("a", "b", "c"), { record, away });
      const servers = federation.servers("web", { ...SMALL, count });
      return ["a", "b", "c"].map((name) => servers.onMember(name).length);
    };
    expect(counts([], 6)).toEqual([2, 2, 2]);
    expect(counts(["a"], 6)).toEqual([2, 3, 3]);
    expect(counts([], 7)).toEqual([2, 3, 2]);
  });
});

describe("a program is warned of a spread", () => {
  const warnings = (spread: Spread): unknown[] => unite(independent("a", "b")).servers("web", { ...SMALL, count: 2, spread }).node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data);

  test.each([
    ["by weight", Spread.weights({ a: 1, bb: 2 })],
    ["by preference", Spread.preference(["bb", "a"])],
  ])("that names nobody, %s", (_how, spread) => {
    expect(warnings(spread)).toEqual(['spread: "bb" is no member of the federation, and gets nothing; there are: a, b']);
  });

  test("but not of one that names members, or nobody", () => {
    expect([Spread.even(), Spread.weights({ a: 1 }), Spread.preference(["b"])].flatMap(warnings)).toEqual([]);
  });
});

describe("a spread is refused", () => {
  const refusals: [name: string, spread: Spread, message: RegExp][] = [
    ["with a weight below zero", Spread.weights({ a: -1, b: 1 }), /spread.weights.a: got -1; allowed: a number from 0/],
    ["that gives nobody anything", Spread.weights({ x: 1 }), /spread.weights: .*more than 0 for one of the members, a, b/],
    ["with less than one per member", Spread.preference(["a"], 0), /spread.perMember: got 0; allowed: a whole number from 1/],
  ];

  test.each(refusals)("%s", (_name, spread, message) => {
    expect(() => shares(["a", "b"], { spread })).toThrow(message);
  });

  test("when the count is no number of servers", () => {
    expect(() => shares(["a"], { count: 1.5 })).toThrow(/count: got 1.5; allowed: a whole number from 0 to 10000 servers/);
  });
});
