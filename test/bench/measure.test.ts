import { describe, expect, it } from "vitest";
import { interleaved } from "../../bench/measure/rounds";
import { growthExponent, ratios, summary } from "../../bench/measure/statistics";

describe("the measurements of the benchmark", () => {
  it("are told by their median and their ends", () => {
    expect(summary([5, 1, 9])).toEqual({ median: 5, lowest: 1, highest: 9 });
    expect(summary([4, 1, 2, 3])).toEqual({ median: 2.5, lowest: 1, highest: 4 });
  });

  it("are compared round by round", () => {
    expect(ratios([1, 20, 3], [2, 10, 6])).toEqual({ median: 0.5, lowest: 0.5, highest: 2 });
  });

  it("grow with the exponent of their power law", () => {
    const power = (exponent: number) => [1000, 4000, 16000].map((n) => [n, 3 * n ** exponent] as const);
    expect(growthExponent(power(1))).toBeCloseTo(1);
    expect(growthExponent(power(2))).toBeCloseTo(2);
  });

  it("are taken in turn, every other round backwards", async () => {
    const order: string[] = [];
    const task = (name: string) => async () => order.push(name);
    const results = await interleaved(3, { one: task("one"), other: task("other") });
    expect(order).toEqual(["one", "other", "other", "one", "one", "other"]);
    expect(results).toEqual({ one: [1, 4, 5], other: [2, 3, 6] });
  });
});
