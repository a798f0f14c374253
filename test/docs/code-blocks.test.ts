import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../support/docs/compiler";
import { namesOfFixtures } from "../support/docs/fixture-names";
import type { Listing } from "../support/docs/listing";
import { BlockKind, listingOf } from "../support/docs/listing";
import { blocksOfPages, isTypeScript } from "../support/docs/pages";
import { run } from "../support/docs/run";
import { textMatches } from "../support/docs/text-matches";


/** Blocks that this test has to find wrong; each stands on a line of its own. */
const wrong = (line: number, text: string): Listing => {
  const info = new Map([["fixture", "cloud"]]);
  return listingOf({ file: "docs/wrong.md", line, language: "ts", info, text }, () => ["app", "stack", "cloud"]);
};
const WRONG = {
  type: wrong(7, 'new Bucket(cloud, "assets", { color: "red" });'),
  name: wrong(17, 'import { Pail } from "archipel";'),
  schema: wrong(27, '(new Bucket(cloud, "assets").node.defaultChild as TerraformResource).addOverride("colour", "red");'),
  error: wrong(37, 'new Bucket(cloud, "assets", { name: "My Assets" });'),
};

describe("every TypeScript block of the documentation", async () => {
  const names = await namesOfFixtures();
  const listings = blocksOfPages().filter(isTypeScript).map((block) => listingOf(block, (fixture) => names.get(fixture)!));
  const pages = new Map<string, Listing[]>();
  listings.forEach((listing) => pages.set(listing.block.file, [...(pages.get(listing.block.file) ?? []), listing]));

  let compiled: ReadonlyMap<Listing, readonly string[]>;
  beforeAll(() => {
    compiled = compile([...listings, ...Object.values(WRONG)]);
  }, 300_000);

  test("is counted by what it is to this test", () => {
    const counts = Object.values(BlockKind).map((kind) => `${listings.filter((listing) => listing.kind === kind).length} ${kind}`);
    console.info(`code blocks: ${listings.length} on ${pages.size} pages: ${counts.join(", ")}`);
    expect(listings.length).toBeGreaterThan(50);
  });

  describe("is not passed over", () => {
    test("where it does not compile", () => {
      expect(compiled.get(WRONG.type)).toEqual(["docs/wrong.md:8: Object literal may only specify known properties, and 'color' does not exist in type 'BucketProps'."]);
    });

    test("where it imports what there is not", () => {
      expect(compiled.get(WRONG.name)).toEqual(["docs/wrong.md:17: Module '\"archipel\"' has no exported member 'Pail'."]);
    });

    test("where Terraform would not take what it writes", async () => {
      expect(compiled.get(WRONG.schema)).toEqual([]);
      expect((await run(WRONG.schema)).findings).toEqual([expect.stringContaining("colour")]);
    });

    test("where it ends with an error", async () => {
      expect((await run(WRONG.error)).error).toMatchObject({ name: "ValidationError" });
    });

    test("where it neither makes an App nor names a fixture", () => {
      expect(listingOf({ ...WRONG.type.block, info: new Map() }, () => []).fault).toContain("makes no App and names no fixture");
    });

    test("where it is only compiled and does not say why", () => {
      expect(listingOf({ ...WRONG.type.block, info: new Map([["compile-only", ""]]) }, () => []).fault).toContain("needs its reason");
    });
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
