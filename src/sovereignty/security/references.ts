import { leavesAt } from "./leaves";
import type { ResourceRule } from "../../core/resource-rules";

/** A resource, as its stack's JSON has it. */
export interface WrittenResource {
  readonly resourceType: string;
  readonly address: string;
  readonly attributes: unknown;
}

/** Whether a rule that speaks of other resources speaks, in `other`, of the one at an address. */
export function speaksOf(other: WrittenResource, { resourceType, of = [] }: ResourceRule, address: string): boolean {
  return other.resourceType === resourceType && referredBy(other.attributes, of).includes(address);
}

const ADDRESS = /\b([a-z0-9]+(?:_[a-z0-9]+)+\.[A-Za-z0-9_-]+)/g;

/** The addresses that appear at paths of attributes. */
export function referredBy(attributes: unknown, paths: readonly string[]): string[] {
  return paths.flatMap((path) => leavesAt(attributes, path.split("."))).flatMap((leaf) => (leaf.kind === "absent" ? [] : addressesIn(leaf.text)));
}

/** The plain texts at paths of attributes: an address, a name. */
export function textsAt(attributes: unknown, paths: readonly string[]): string[] {
  return paths.flatMap((path) => leavesAt(attributes, path.split("."))).flatMap((leaf) => (leaf.kind === "text" ? [leaf.text] : []));
}

/** What in a text looks like the address of a resource. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([, address]) => address);
}
