import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./pages";

const FIXTURES = join(ROOT, "test", "docs", "fixtures");

/** What each fixture gives, by the names of their files. */
export async function namesOfFixtures(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = readdirSync(FIXTURES).map(async (file) => {
    const { fixture } = (await import(join(FIXTURES, file))) as { fixture: () => object };
    return [file.replace(/\.ts$/, ""), Object.keys(fixture())] as const;
  });
  return new Map(await Promise.all(names));
}
