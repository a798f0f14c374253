import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as archipel from "archipel";
import { PortableConstruct } from "../../src/core/portable";
import { ALL_CAPABILITIES } from "../../src/testing/all-capabilities";
import { namesOfFixtures } from "../support/docs/fixture-names";
import { indexTable, regenerated, smallestExample } from "../support/docs/generated-parts";
import type { Landing } from "../support/docs/landings";
import { everyPlace, landingOf } from "../support/docs/landings";
import { ROOT } from "../support/docs/pages";

const FOLDER = join(ROOT, "docs", "constructs");
const INDEX = /(<!-- generated: index -->\n)[^]*?(\n<!-- end -->)/;
const TITLES = new Map(ALL_CAPABILITIES.map(({ capabilityId, title }) => [capabilityId, title]));
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".md") && file !== "README.md").sort();
const sources = files.map((file) => ({ file, page: readFileSync(join(FOLDER, file), "utf8") }));

/** Written anew by `npx vitest run test/docs/construct-pages.test.ts -u`. */
describe("the pages of constructs", () => {
  test("are one for each portable construct, and no more", () => {
    const onPages = sources.flatMap(({ page }) => /^# (.+)$/m.exec(page)![1].split(", "));
    const isPortable = (value: unknown): boolean => typeof value === "function" && value.prototype instanceof PortableConstruct;
    const exported = Object.entries(archipel).filter(([, value]) => isPortable(value)).map(([name]) => name);
    expect([...onPages].sort()).toEqual([...exported].sort());
  });

  test("begin with an example, and tell what it becomes, what clouds can do, and of wrong input", () => {
    const parts = [/^<!-- generated: clouds -->$/m, /^<!-- generated: capabilities [\w. -]+ -->$/m, /^```ts .*throws=/m];
    const lacking = sources.flatMap(({ file, page }) => parts.filter((part) => !part.test(page)).map((part) => `${file}: ${part.source}`));
    expect(lacking).toEqual([]);
  });

  test("say of every cloud what the library does today", async () => {
    const [names, places] = [await namesOfFixtures(), await everyPlace()];
    const rows: { readonly file: string; readonly page: string; readonly landings: readonly Landing[] }[] = [];
    for (const source of sources) {
      const example = smallestExample(source);
      const landings: Landing[] = [];
      for (const place of places) {
        landings.push(await landingOf(example, names.get(example.info.get("fixture")!)!, place));
      }
      rows.push({ ...source, landings });
      await expect(regenerated(source, landings, TITLES)).toMatchFileSnapshot(join(FOLDER, source.file));
    }
    const index = readFileSync(join(FOLDER, "README.md"), "utf8");
    await expect(index.replace(INDEX, (_all, begin: string, end: string) => `${begin}${indexTable(rows)}${end}`)).toMatchFileSnapshot(join(FOLDER, "README.md"));
  }, 300_000);
});
