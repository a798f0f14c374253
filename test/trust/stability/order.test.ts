import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BucketProps } from "archipel";
import { Bucket } from "archipel";
import type { Draw } from "./order/draw";
import { drawsOf } from "./order/draw";
import type { PartKind } from "./order/parts";
import type { Part, Written } from "./order/program";
import { changed, gone, write } from "./order/program";
import type { Town } from "./order/town";
import { VARIANTS, variantOf } from "../../support/cloud-variants";
import { effort, isWhole, seed } from "../support/effort";
import { record } from "../support/figures";
import { forgettingTokens } from "../support/tokens";

const shown = (parts: readonly Part[]): string => parts.map(({ of, name, key }) => `${name}: ${of.kind} (${key})`).join("\n");

describe(`of what a random program makes (seed ${seed}), nothing else changes`, () => {
  it.each(VARIANTS)("when it is put in another order, when something comes to it, when something of it is renamed: %s", async (cloudName) => {
    const { maker, kinds, draws } = await drawsOf(cloudName);
    const counts = { kinds: kinds.length, synthesized: 0, refused: 0 };
    const check = ({ parts, reordered, grown, added, renamed, old }: Draw): void => {
      const base = write(maker, parts);
      counts[base.refusal === undefined ? "synthesized" : "refused"] += 1;
      const [inOrder, withMore, withOther] = [reordered, grown, renamed].map((program) => write(maker, program));
      expect(inOrder!.refusal, `another order\n${shown(reordered)}`).toBe(base.refusal);
      if (base.refusal !== undefined) {
        return;
      }
      // First what differs in words; then all of the file, of which blocks are only a part.
      expect([...gone(base, inOrder!), ...changed(base, inOrder!)], `another order:\n${shown(reordered)}`).toEqual([]);
      expect(inOrder!.text === base.text, `another order, what is waited for or outside of resources:\n${shown(reordered)}`).toBe(true);
      if (withMore!.refusal === undefined) {
        expect(gone(base, withMore!), `added:\n${shown(added)}`).toEqual([]);
        const areApart = added.every(({ of }) => of.isApart);
        expect(areApart ? changed(base, withMore!) : [], `added:\n${shown(added)}`).toEqual([]);
      }
      if (withOther!.refusal === undefined) {
        const isOther = (path: string): boolean => !path.includes(old.name);
        expect(gone(base, withOther!, isOther), `renamed: ${shown([old])}`).toEqual([]);
        expect(old.of.isApart ? changed(base, withOther!, isOther) : [], `renamed: ${shown([old])}`).toEqual([]);
      }
    };
    const programs = effort(3, 200);
    fc.assert(fc.property(draws, (draw) => forgettingTokens(() => check(draw))), { seed, numRuns: programs });
    record({ part: "order", on: cloudName, figures: { programs }, counts });
    expect(counts.synthesized).toBeGreaterThan(programs / 2);
  }, isWhole ? undefined : 120_000);
});

describe("the comparison", () => {
  const bucket = (idOf: (town: Town, name: string) => string, props: (town: Town) => BucketProps = () => ({})): PartKind => ({
    kind: "bucket",
    isApart: true,
    needs: [],
    define: ({ town, name }) => void new Bucket(town.scope, idOf(town, name), props(town)),
  });
  const written = async (of: PartKind, names: readonly string[]): Promise<Written> =>
    write(await variantOf("scaleway"), names.map((name, index) => ({ of, name, number: index, key: 0 })));
  const counted = ({ scope }: Town): string => String(scope.node.children.length);

  it("finds an address that is made of the order", async () => {
    const of = bucket((town, name) => `${name}-${counted(town)}`);
    expect(gone(await written(of, ["one", "two"]), await written(of, ["two", "one"]))).toHaveLength(4); // two buckets, each with its encryption
  });

  it("finds a content that is made of the order", async () => {
    const of = bucket((_town, name) => name, (town) => ({ tags: { place: counted(town) } }));
    const [one, other] = [await written(of, ["one", "two"]), await written(of, ["two", "one"])];
    expect(gone(one, other)).toEqual([]);
    expect(changed(one, other)).toHaveLength(2);
  });

  it("finds nothing in what keeps its place", async () => {
    const of = bucket((_town, name) => name);
    const [one, other] = [await written(of, ["one", "two"]), await written(of, ["two", "one"])];
    expect([...gone(one, other), ...changed(one, other)]).toEqual([]);
  });
});
