import { checkOneOf, checkResolved, checkSecret } from "./checks";
import type { Faults } from "./faults";
import type { Region } from "./region";
import { checkTags } from "./tags";

/** The region of a name. Notes a fault when the cloud has none, or when the name is not known when the program runs. */
export function checkRegion(faults: Faults, name: string | undefined, regions: readonly Region[], property = "region"): Region | undefined {
  if (checkResolved(faults, property, name, "it decides the country that data lies in")) {
    checkOneOf(faults, property, name, regions.map((region) => region.name));
  }
  return regions.find((region) => region.name === name);
}

/** Notes a fault unless `zone` is absent, unresolved, or one of the region; of any region, where the region itself is wrong. */
export function checkZoneOf(faults: Faults, zone: string | undefined, region: Region | undefined, regions: readonly Region[]): void {
  checkOneOf(faults, "zone", zone, region?.zones ?? regions.flatMap((entry) => entry.zones ?? []));
}

/** Notes a fault for each secret, by the name of its property, that is written into the program, and for each wrong tag. */
export function checkSecretsAndTags(
  faults: Faults,
  secrets: Readonly<Record<string, string | undefined>>,
  tags: Readonly<Record<string, string>> | undefined,
): void {
  for (const [property, value] of Object.entries(secrets)) {
    checkSecret(faults, property, value);
  }
  checkTags(tags ?? {}, faults);
}
