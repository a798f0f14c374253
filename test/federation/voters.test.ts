import { describe, expect, test } from "vitest";
import { chooseVoters, formatVoter, keepsQuorum, parseVoter } from "../../src/federation/voters";

const elect = (count: number, ...electors: string[]): string[] =>
  chooseVoters(electors.map((text) => ({ name: text.split("@")[0]!, group: text.split("@")[1] ?? text })), count).map(formatVoter);
const keeps = (before: string[], after: string[]): boolean => keepsQuorum(before.map(parseVoter), after.map(parseVoter));

describe("votes", () => {
  test("go to who joined first", () => {
    expect(elect(3, "a", "b", "c", "d")).toEqual(["a/0", "b/0", "c/0"]);
  });

  test("go to one member of each group of operators, as far as there are so many", () => {
    expect(elect(3, "paris@scaleway", "amsterdam@scaleway", "bern", "oslo")).toEqual(["paris/0", "bern/0", "oslo/0"]);
  });

  test("go to a second member of a group before a second server of a member", () => {
    expect(elect(3, "paris@scaleway", "amsterdam@scaleway", "bern")).toEqual(["paris/0", "bern/0", "amsterdam/0"]);
  });

  test("go to several servers of a member when there is nobody else", () => {
    expect(elect(3, "a", "b")).toEqual(["a/0", "b/0", "a/1"]);
  });

  test("stay where they are when somebody joins", () => {
    expect(elect(3, "a", "b", "c", "d", "e")).toEqual(elect(3, "a", "b", "c"));
  });

  test("pass to a newcomer of another operator where one operator had two", () => {
    expect(elect(3, "a", "b", "c")).toEqual(["a/0", "b/0", "c/0"]);
  });
});

describe("a quorum is kept", () => {
  test("while more than half of those who voted stay", () => {
    expect(keeps(["a/0", "b/0", "c/0"], ["b/0", "c/0", "d/0"])).toBe(true);
  });

  test("by nobody at first", () => {
    expect(keeps([], ["a/0"])).toBe(true);
  });

  test("but not when half of them go at once", () => {
    expect(keeps(["a/0", "b/0", "c/0"], ["c/0", "d/0", "e/0"])).toBe(false);
    expect(keeps(["a/0", "b/0"], ["a/0"])).toBe(false);
  });
});
