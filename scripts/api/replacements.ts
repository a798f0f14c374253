import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StackJson } from "./released-stacks";
import { ROOT } from "../tooling/shell";

/** Replacements that were decided on, each with its reason in a comment above it. */
export const ACCEPTED_REPLACEMENTS = join(ROOT, "api", "accepted-replacements.txt");

/** What was decided on for a stack: the addresses of its resources that may go. */
export function acceptedFor(stack: string, text = readFileSync(ACCEPTED_REPLACEMENTS, "utf8")): ReadonlySet<string> {
  const lines = text.split("\n").map((line) => line.trim().split(/\s+/));
  return new Set(lines.filter(([of]) => of === stack).map(([, address]) => address!));
}

/** Resources of the first stack that the second neither has in the same place nor says to have moved. Terraform would destroy them. */
export function goneFromStack(before: StackJson, after: StackJson): string[] {
  const there = new Set(addressesIn(after));
  const moved = new Map((blocksOf(after.moved) as Moved[]).map(({ from, to }) => [from, to]));
  const isThere = (address: string, seen = new Set<string>()): boolean => {
    const to = moved.get(address);
    return there.has(address) || (to !== undefined && !seen.has(to) && isThere(to, seen.add(to)));
  };
  return addressesIn(before).filter((address) => !isThere(address));
}

interface Moved {
  readonly from: string;
  readonly to: string;
}

function addressesIn(json: StackJson): string[] {
  return Object.entries((json.resource ?? {}) as Record<string, object>).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
}

/** A block that may be there several times is an object or a list of objects. */
function blocksOf(block: unknown): unknown[] {
  return block === undefined ? [] : [block].flat();
}
