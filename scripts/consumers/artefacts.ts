import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Artefacts } from "./consumer";
import { packNpm } from "../package/npm";
import type { Language } from "../package/pacmak";
import { pacmak } from "../package/pacmak";

/** Packs what consumers install. Other languages take a minute each, and only those that are asked for are made. */
export async function pack(into: string, languages: readonly Language[]): Promise<Artefacts> {
  const library = await packNpm("archipel", into);
  const sandbox = await packNpm("archipel-sandbox", into);
  for (const { name } of languages) {
    await pacmak(name, into);
  }
  return { library, sandbox, dist: into };
}

/** What was packed before, for instance by `npm run package`. @throws Error if a package is not there, or there twice */
export function packedIn(dist: string): Artefacts {
  const folders = [dist, join(dist, "js")].filter((folder) => existsSync(folder));
  const one = (form: RegExp): string => {
    const found = folders.flatMap((folder) => readdirSync(folder).filter((file) => form.test(file)).map((file) => join(folder, file)));
    if (found.length !== 1) {
      throw new Error(`${dist} must have one package of the form ${form.source}, and has ${found.length === 0 ? "none" : found.join(", ")}`);
    }
    return found[0]!;
  };
  return { library: one(/^archipel-\d.*\.tgz$/), sandbox: one(/^archipel-sandbox-\d.*\.tgz$/), dist };
}
