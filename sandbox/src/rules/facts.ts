import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypeRules } from "./model";
import type { Json } from "../world/model";

/** What was read off a provider's own source, as `rules/NAME.json` keeps it. */
interface FactsFile {
  readonly source: string;
  readonly types: Readonly<Record<string, {
    readonly replace?: readonly string[];
    readonly defaults?: Readonly<Record<string, Json>>;
    readonly filled?: readonly string[];
    readonly oneOf?: Readonly<Record<string, readonly Json[]>>;
  }>>;
}

const loaded = new Map<string, Readonly<Record<string, TypeRules>>>();

/** The facts about a provider's types; none where nobody has read its source. */
export function factsOf(name: string): Readonly<Record<string, TypeRules>> {
  const known = loaded.get(name);
  if (known) {
    return known;
  }
  const file = join(__dirname, "..", "..", "rules", `${name}.json`);
  const facts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as FactsFile) : undefined;
  const types = Object.fromEntries(
    Object.entries(facts?.types ?? {}).map(([type, rules]) => [type, { source: facts?.source, ...rules } as TypeRules]),
  );
  loaded.set(name, types);
  return types;
}
