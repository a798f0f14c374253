import { canonical } from "./json-blocks";

const MATCHER = Symbol.for("archipel.Matcher");

/** A difference between what was expected and what is there. */
export interface Difference {
  /** Where, in Terraform's spelling: `root_volume[0].size_in_gb`. */
  readonly path: string;
  /** What was expected and what is there. */
  readonly problem: string;
}

/** Something that says whether a value is as expected. */
export interface Matcher {
  /** The differences; none when it matches. */
  differences(actual: unknown, path: string): Difference[];
}

/** Expectations that are more than a literal value. */
export class Match {
  /** Nothing must be there. */
  public static absent(): Matcher {
    return matcher("nothing", (actual) => actual === undefined || actual === null);
  }

  /** Anything may be there, but something. */
  public static anyValue(): Matcher {
    return matcher("any value", (actual) => actual !== undefined && actual !== null);
  }

  /** Text that the pattern matches; in a string, `*` stands for any text. */
  public static stringLike(pattern: string | RegExp): Matcher {
    const expression = typeof pattern === "string" ? new RegExp(`^${pattern.split("*").map(escape).join(".*")}$`, "s") : pattern;
    return matcher(`text like ${String(pattern)}`, (actual) => typeof actual === "string" && expression.test(actual));
  }

  /** A list that holds each of these, in whatever order, and perhaps more. */
  public static arrayWith(items: readonly unknown[]): Matcher {
    return create((actual, path) => {
      if (!Array.isArray(actual)) {
        return [{ path, problem: `expected a list, got ${show(actual)}` }];
      }
      const missing = items.filter((item) => !actual.some((candidate) => compare(item, candidate, path).length === 0));
      return missing.map((item) => ({ path, problem: `expected an item like ${show(item)} in ${show(actual)}` }));
    });
  }

  /** An object that has at least these members; members of members, too. This is what plain objects mean anyway. */
  public static objectLike(members: Readonly<Record<string, unknown>>): Matcher {
    return create((actual, path) => compare(members, actual, path));
  }

  /** This and nothing more. */
  public static exact(value: unknown): Matcher {
    return matcher(`exactly ${show(value)}`, (actual) => canonical(actual) === canonical(value));
  }
}

/** Compares by value; objects may have more members than expected, lists may not. */
export function compare(expected: unknown, actual: unknown, path = ""): Difference[] {
  if (isMatcher(expected)) {
    return expected.differences(actual, path);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [{ path, problem: `expected ${show(expected)}, got ${show(actual)}` }];
    }
    return expected.flatMap((item, index) => compare(item, actual[index], `${path}[${index}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null || Array.isArray(actual)) {
      return [{ path, problem: `expected ${show(expected)}, got ${show(actual)}` }];
    }
    const own = actual as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) => compare(value, own[key], path === "" ? key : `${path}.${key}`));
  }
  return expected === actual ? [] : [{ path, problem: `expected ${show(expected)}, got ${show(actual)}` }];
}

function matcher(expected: string, fits: (actual: unknown) => boolean): Matcher {
  return create((actual, path) => (fits(actual) ? [] : [{ path, problem: `expected ${expected}, got ${show(actual)}` }]));
}

function create(differences: Matcher["differences"]): Matcher {
  return { [MATCHER]: true, differences } as Matcher;
}

function isMatcher(value: unknown): value is Matcher {
  return typeof value === "object" && value !== null && MATCHER in value;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
