import { describe, expect, test } from "vitest";
import { sumOf } from "../../scripts/trust/sum";
import { table } from "../../scripts/trust/table";

describe("what npm run trust says", () => {
  const records = [
    { part: "fuzz", on: "Hetzner", figures: { programs: 300, untyped_crashes: 1 }, counts: { refused: 120 } },
    { part: "fuzz", on: "Scaleway", figures: { programs: 300, untyped_crashes: 0 }, skipped: "validate: no provider" },
  ];

  test("is the sum of each figure", () => {
    expect(sumOf(records)).toMatchObject({ programs: 600, untyped_crashes: 1 });
  });

  test("is null for what nothing counted, not none", () => {
    expect(sumOf(records).orphans).toBeNull();
  });

  test("names what was not tried", () => {
    expect(table(records)).toContain("NOT TRIED: validate: no provider");
  });
});
