import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "./consumer";
import type { Language } from "../package/pacmak";
import { LANGUAGES, missing } from "../package/pacmak";
import { ROOT } from "../tooling/shell";

/** What of a language's programs this machine lacks, in words; undefined if nothing. */
export function lacksFor(name: Language["name"]): string | undefined {
  const absent = missing(LANGUAGES.find((language) => language.name === name)!);
  return absent.length === 0 ? undefined : `${absent.join(" and ")} ${absent.length === 1 ? "is" : "are"} not on the PATH`;
}

/** Copies the quickstart in a language (examples/languages) into the place. */
export function copyTwin(place: Place, name: Language["name"]): void {
  cpSync(join(ROOT, "examples", "languages", name), place.folder, { recursive: true, filter: (path) => !/cdktf\.out|target|\.venv|__pycache__/.test(path) });
}

/** Copies what proves that more than plain programs works in a language (test/languages) into a folder of the place. */
export function copyTests(place: Place, name: Language["name"], into: string): void {
  cpSync(join(ROOT, "test", "languages", name), join(place.folder, into), { recursive: true, filter: (path) => !path.includes("__pycache__") });
}

/** Changes a text of the place. @throws Error if there is nothing to change, as the example is another than was thought */
export function edit(place: Place, file: string, find: string, replacement: string): void {
  const text = readFileSync(join(place.folder, file), "utf8");
  if (!text.includes(find)) {
    throw new Error(`${file} of the example has no "${find}"`);
  }
  place.write(file, text.replace(find, replacement));
}
