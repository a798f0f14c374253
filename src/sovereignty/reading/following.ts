import type { Attributes } from "./stack-json";
import { addressesWithin } from "./stack-json";
import type { Standing, Told } from "./standing";
import { says, union } from "./standing";

/** A resource, what it was given and where it stands by its own words. */
export interface Reading {
  readonly address: string;
  readonly attributes: Attributes;
  readonly standing: Standing;
}

/**
 * Where resources stand that name no place themselves: with those of the same cloud that they refer to, as a server does in a data centre and a bucket in a
 * storage service. What a provider's region says holds besides, and the region of the cloud around only when nothing else is said.
 */
export function follow(readings: readonly Reading[]): Told[] {
  const byAddress = new Map(readings.map((reading) => [reading.address, reading]));
  return readings.map((reading) => {
    const { own, isSettled, configured, inherited, cloud } = reading.standing;
    if (isSettled) {
      return own;
    }
    const followed = union(namedBehind(reading, byAddress, new Set([reading.address])));
    const around = union([configured, followed]);
    const rest = [around, inherited].find(says) ?? { places: [], doubts: [`${cloud?.cloudName} has no place for it: neither the resource nor its provider names a region`] };
    return union([own, rest]);
  });
}

/** The nearest resources of the same cloud that name a place, along references. */
function namedBehind(reading: Reading, byAddress: ReadonlyMap<string, Reading>, seen: Set<string>): Told[] {
  return referredTo(reading.attributes).flatMap((address) => {
    const target = byAddress.get(address);
    const isOfCloud = target?.standing.cloud?.cloudName === reading.standing.cloud?.cloudName;
    if (target === undefined || !isOfCloud || seen.has(address) || target.standing.isPlaceless) {
      return [];
    }
    seen.add(address);
    return target.standing.isSettled ? [target.standing.own] : namedBehind(target, byAddress, seen);
  });
}

function referredTo(attributes: Attributes): string[] {
  const { depends_on: _order, lifecycle: _lifecycle, provider: _provider, ...rest } = attributes;
  return addressesWithin(rest);
}
