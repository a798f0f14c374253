import { exposuresOf } from "./exposure";
import { addressesIn, referredBy, textsAt } from "./references";
import type { Finder, RuleReading } from "./rule-reading";
import type { ResourceRule } from "../../core/resource-rules";
import type { PlacedResource } from "../placed-resource";

/** A resource outside of a scope, and what of it opens something inside. */
export interface Opener {
  readonly resource: PlacedResource;
  readonly readings: readonly RuleReading[];
}

/**
 * What outside opens something inside: it refers to that, as a floating address does to a port, or has its address or name as it is written there, or refers to
 * something that what is inside is attached to, as a server is to a port of its own.
 */
export function openersOf(inside: readonly PlacedResource[], all: readonly PlacedResource[], finderOf: (stack: string) => Finder): Opener[] {
  const held = new Set(inside.map(({ stack, address }) => keyOf(stack, address)));
  const attached = attachmentsOf(inside, all);
  const kept = new Set(inside.flatMap(keepersFor).map(({ subject }) => subject));
  const opens = (stack: string, attributes: unknown, { of = [], subject }: ResourceRule): boolean => {
    const targets = referredBy(attributes, of).map((address) => keyOf(stack, address));
    const named = inside.filter((resource) => resource.stack === stack && keepersFor(resource).some((keeper) => keeper.subject === subject));
    return textsAt(attributes, of).some((text) => named.some((resource) => written(resource).includes(JSON.stringify(text)))) ||
      targets.some((target) => held.has(target) || (attached.has(target) && kept.has(subject)));
  };
  return all.filter(({ stack, address }) => !held.has(keyOf(stack, address))).flatMap((resource) => {
    const { resourceType, attributes, security, stack } = resource;
    const readings = security === undefined ? [] : exposuresOf(resourceType, attributes, security, finderOf(stack));
    const opening = readings.filter(({ rule }) => opens(stack, attributes, rule));
    return opening.length > 0 ? [{ resource, readings: opening }] : [];
  });
}

function written({ attributes }: PlacedResource): string {
  return JSON.stringify(attributes);
}

/** What the resources inside refer to outside, but for what keeps data of its own. */
function attachmentsOf(inside: readonly PlacedResource[], all: readonly PlacedResource[]): ReadonlySet<string> {
  const keepers = new Set(all.filter((resource) => keepersFor(resource).length > 0).map(({ stack, address }) => keyOf(stack, address)));
  const referred = inside.flatMap(({ stack, attributes }) => addressesIn(JSON.stringify(attributes)).map((address) => keyOf(stack, address)));
  return new Set(referred.filter((key) => !keepers.has(key)));
}

function keepersFor({ resourceType, security }: PlacedResource): ResourceRule[] {
  return (security?.keepers ?? []).filter((rule) => rule.resourceType === resourceType);
}

function keyOf(stack: string, address: string): string {
  return `${stack}\n${address}`;
}
