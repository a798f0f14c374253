import { describe, expect, test } from "vitest";
import { FEDERATIONS } from "./slots/federations";
import { sweep } from "./sweep";
import { makerOf } from "../../support/programs";
import { effort, seed } from "../support/effort";
import { record } from "../support/figures";

const TRIES = effort(250, 5_000);

describe("a string of a program for several clouds", () => {
  test("is that string or a typed error that names its property, and nothing else, in what Terraform reads and in the files of servers", { timeout: 7_200_000 }, async () => {
    const maker = await makerOf("hetzner");
    console.log(`injection into federations: seed ${seed} (ARCHIPEL_SEED), ${TRIES} programs`);
    const { counts, holes } = sweep(FEDERATIONS, () => maker, TRIES, seed);
    record({ part: "injection", on: "federations", figures: { programs: TRIES, injections: holes.length }, counts });
    expect(holes).toEqual([]);
    expect(counts.absent).toBe(0);
    expect(counts.kept).toBeGreaterThan(0);
  });
});
