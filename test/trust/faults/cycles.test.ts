import { describe, expect, test } from "vitest";
import { cyclesToRun } from "../../e2e/trust/support/cycles";

describe("the cycles of faults on a real cloud", () => {
  test("are all of them when nothing is said", () => {
    expect(cyclesToRun(3, "")).toEqual([0, 1, 2]);
  });

  test.each([["1", [1]], ["2-3", [2, 3]]] as const)("are those that %s names", (told, cycles) => {
    expect(cyclesToRun(4, told)).toEqual(cycles);
  });

  test.each(["4", "2-4", "3-2", "all", "-1", "1,2"])("cannot be %s of four", (told) => {
    expect(() => cyclesToRun(4, told)).toThrow(`ARCHIPEL_TRUST_CYCLES is "${told}"`);
  });
});
