import { Failure } from "./failure";

/** A name as people may spell it: `open-telekom-cloud` is Open Telekom Cloud. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The one of the names that was meant. @throws Failure that lists them when there is none */
export function findName(asked: string, names: readonly string[], what: string): string {
  const found = names.find((name) => plainName(name) === plainName(asked));
  if (found === undefined) {
    throw new Failure(`there is no ${what} ${JSON.stringify(asked)}; there are: ${names.join(", ") || "none"}`);
  }
  return found;
}
