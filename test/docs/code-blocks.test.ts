import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../support/docs/compiler";
import { namesOfFixtures } from "../support/docs/fixture-names";
import type { Listing } from "../support/docs/listing";
import { BlockKind, listingOf } from "../support/docs/listing";
import { blocksOfPages, isTypeScript } from "../support/docs/pages";
import { run } from "../support/docs/run";
import { textMatches } from "../support/docs/text-matches";


describe("every TypeScript block of the documentation", async () => {
  const names = await namesOfFixtures();
  const listings = blocksOfPages().filter(isTypeScript).map((block) => listingOf(block, (fixture) => names.get(fixture)!));
  const pages = new Map<string, Listing[]>();
  listings.forEach((listing) => pages.set(listing.block.file, [...(pages.get(listing.block.file) ?? []), listing]));

  let compiled: ReadonlyMap<Listing, readonly string[]>;
  beforeAll(() => {
    compiled = compile(listings);
  }, 120_000);

  test("is counted by what it is to this test", () => {
    const counts = Object.values(BlockKind).map((kind) => `${listings.filter((listing) => listing.kind === kind).length} ${kind}`);
    console.info(`code blocks: ${listings.length} on ${pages.size} pages: ${counts.join(", ")}`);
    expect(listings.length).toBeGreaterThan(50);
  });

  describe.each([...pages])("%s", (_file, ofPage) => {
    test.each(ofPage.map((listing) => [listing.block.line, listing] as const))("line %i compiles and does what it shows", async (_line, listing) => {
      expect(listing.fault).toBeUndefined();
      expect(compiled.get(listing)).toEqual([]);
      if (listing.kind !== BlockKind.COMPILE_ONLY) {
        await expectToRun(listing);
      }
    });
  });
});

async function expectToRun(listing: Listing): Promise<void> {
  const { info, told } = listing.block;
  const { error, findings, stacks } = await run(listing);
  if (listing.kind !== BlockKind.THROWS) {
    expect(error).toBeUndefined();
    expect(findings).toEqual([]);
    expect(stacks.size).toBeGreaterThan(0);
    return;
  }
  const { name, message } = (error ?? { name: "nothing", message: "" }) as Error;
  expect(`ends with ${name}`).toBe(`ends with ${info.get("throws")}`);
  if (told !== undefined) {
    expect(textMatches(told, message) ? told.trim() : message).toBe(told.trim());
  }
}
