import type { PatternLanding } from "./landing";
import { CodedError } from "../../core/coded-error";

/**
 * A badge, as services that draw them read it.
 *
 * @see https://shields.io/badges/endpoint-badge
 */
export interface Badge {
  readonly schemaVersion: 1;
  readonly label: string;
  /** `18 of 24 clouds`. */
  readonly message: string;
  readonly color: string;
}

/** The share of the clouds from which on a badge has a colour. */
const COLORS: readonly (readonly [share: number, color: string])[] = [[1, "brightgreen"], [2 / 3, "green"], [1 / 3, "yellow"], [0, "orange"]];

/** How many clouds carry a pattern. */
export function patternBadge(landings: readonly PatternLanding[], label = "runs on"): Badge {
  const carriers = landings.filter(({ landed }) => landed !== undefined).length;
  const [, color] = COLORS.find(([share]) => carriers >= share * landings.length)!;
  return { schemaVersion: 1, label, message: `${carriers} of ${landings.length} clouds`, color };
}

/** Which clouds carry a pattern, what it does without there, and why others do not, as a table in Markdown. */
export function patternTable(landings: readonly PatternLanding[]): string {
  const rows = landings.map(({ cloudName, landed, refused }) => {
    const count = Object.values(landed?.resources ?? {}).reduce((sum, number) => sum + number, 0);
    const told = refused === undefined ? [`${count} resources`, ...(landed?.without ?? []).map((title) => `without ${title}`)].join("; ") : refused.reasons.join("; ");
    return `| ${cloudName} | ${refused === undefined ? "yes" : "no"} | ${told} |`;
  });
  return ["| cloud | carries it | |", "|---|---|---|", ...rows].join("\n");
}

const [BEGIN, END] = ["<!-- clouds -->", "<!-- /clouds -->"];

/**
 * A page with the table between `<!-- clouds -->` and `<!-- /clouds -->`.
 *
 * @throws Error when the page has no such place
 */
export function withPatternTable(page: string, landings: readonly PatternLanding[]): string {
  const [head, rest, ...more] = page.split(BEGIN);
  const [, tail] = rest?.split(END) ?? [];
  if (tail === undefined || more.length > 0) {
    throw new CodedError("ARCHIPEL_ARGUMENT", `the page has no place for the table; put ${BEGIN} and ${END} on lines of their own, once`);
  }
  return `${head}${BEGIN}\n${patternTable(landings)}\n${END}${tail}`;
}
