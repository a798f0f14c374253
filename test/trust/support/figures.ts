import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What `npm run trust` sums up, by its name in the JSON object that it prints last. */
export interface TrustFigures {
  /** Random programs tried. */
  readonly programs?: number;
  /** Programs that ended in anything else than a typed error, which names construct and property, or JSON. */
  readonly untyped_crashes?: number;
  /** Programs whose JSON a schema, or a provider, refuses. */
  readonly invalid_json?: number;
  /** Programs that open, show or join more than they say. */
  readonly wider_rules?: number;
  /** Resources that a plan with this version would replace or destroy, of what the last version made. */
  readonly replacements?: number;
  /** Points at which a deployment was broken off. */
  readonly fault_points?: number;
  /** What was left over at a cloud, was made twice, or was lost, after a deployment that was broken off. */
  readonly orphans?: number;
  /** Marked secrets that were found where they must not be. */
  readonly secrets_found?: number;
  /** Strings of users that became an expression, a command or a structure. */
  readonly injections?: number;
}

/** One line of docs/trust.md: what was counted, and on what. */
export interface TrustRecord {
  /** The test's part: `fuzz`, `meaning`, `faults` … */
  readonly part: string;
  /** On what, in few words: a cloud, a service, an example. */
  readonly on: string;
  readonly figures: TrustFigures;
  /** More counts of the part's own, with names that speak: `{ refused: 12, synthesized: 288 }`. */
  readonly counts?: Readonly<Record<string, number | string>>;
  /** What was not tried, and why. */
  readonly skipped?: string;
}

const named = new Set<string>();

/**
 * Keeps a record for `npm run trust`, in place of an earlier one of the same part on the same thing. In an ordinary run of the tests it does nothing.
 *
 * @throws Error when one file of tests records the same twice, as one of both would be lost
 */
export function record(one: TrustRecord): void {
  const folder = process.env.ARCHIPEL_TRUST_FIGURES;
  if (folder === undefined) {
    return;
  }
  const name = `${one.part} on ${one.on}`.replace(/[^\w.-]+/g, "-");
  if (named.has(name)) {
    throw new Error(`${name} is recorded twice`);
  }
  named.add(name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(one));
}
