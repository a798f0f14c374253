import * as fc from "fast-check";
import type { PartKind } from "./parts";
import { PARTS } from "./parts";
import type { Part } from "./program";
import { write } from "./program";
import { Town } from "./town";
import { testStack } from "../../../../src/testing/synthesis";
import { variantOf } from "../../../support/cloud-variants";
import type { CloudMaker } from "../../../support/programs";

/** None is a part of another, nor of what is shared. */
const NAMES = ["alder", "birch", "cedar", "dogwood", "elm", "fir", "gorse", "hazel", "ivy", "juniper", "kauri", "larch", "maple", "nutmeg", "oak"];
const RENAMED = "zelkova";

/** A program, the same in another order, what comes to it, and what is renamed in it. */
export interface Draw {
  readonly parts: readonly Part[];
  readonly reordered: readonly Part[];
  /** With more parts between. */
  readonly grown: readonly Part[];
  readonly added: readonly Part[];
  readonly renamed: readonly Part[];
  readonly old: Part;
}

/** How programs on a cloud are drawn. */
export interface Drawing {
  readonly maker: CloudMaker;
  /** What they are made of: all kinds of parts that the cloud can. */
  readonly kinds: readonly PartKind[];
  readonly draws: fc.Arbitrary<Draw>;
}

/** Random programs of the parts that a cloud can. */
export async function drawsOf(cloudName: string): Promise<Drawing> {
  const maker = await variantOf(cloudName);
  const { bench } = new Town(maker.makeCloud(testStack("kinds")), maker);
  const offered = PARTS.filter(({ needs }) => needs.every((need) => bench.offers(need)));
  const kinds = offered.filter((of) => write(maker, [{ of, name: NAMES[0]!, number: 1, key: 0 }]).refusal === undefined);
  return { maker, kinds, draws: draws(kinds) };
}

/** Half of the parts are those that share something: in them, an order could matter within a construct. */
function draws(kinds: readonly PartKind[]): fc.Arbitrary<Draw> {
  const [shared, apart] = [kinds.filter(({ isApart }) => !isApart), kinds.filter(({ isApart }) => isApart)];
  const of = fc.oneof(fc.constantFrom(...shared), fc.constantFrom(...apart));
  const drawn = fc.record({ of, key: fc.integer({ min: 0, max: 1 }) });
  return fc.record({
    base: fc.array(drawn, { minLength: 2, maxLength: 10 }),
    more: fc.array(fc.record({ part: drawn, at: fc.nat() }), { minLength: 1, maxLength: 3 }),
    order: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
    renamed: fc.nat(),
  }).map(({ base, more, order, renamed }) => {
    const named = (one: { readonly of: PartKind; readonly key: number }, index: number): Part => ({ ...one, name: NAMES[index]!, number: index + 1 });
    const parts = base.map(named);
    const added = more.map(({ part }, index) => named(part, base.length + index));
    const grown = [...parts];
    added.forEach((part, index) => grown.splice(more[index]!.at % (grown.length + 1), 0, part));
    const old = parts[renamed % parts.length]!;
    return {
      parts,
      reordered: parts.map((part, index) => ({ part, rank: order[index]! })).sort((one, other) => one.rank - other.rank).map(({ part }) => part),
      grown,
      added,
      renamed: parts.map((part) => (part === old ? { ...part, name: RENAMED } : part)),
      old,
    };
  });
}
