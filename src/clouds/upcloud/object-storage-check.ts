import { Token } from "cdktf";
import type { UpCloudObjectStorage } from "./object-storage";
import { checkOneOf, checkPattern, checkResolved } from "../../core/checks";
import type { Faults } from "../../core/faults";
import type { Region } from "../../core/region";

/**
 * The country of a region of the object storage, by the zone that it stands in; other zones of Europe reach it, too.
 *
 * UpCloudLtd/upcloud-go-api f64673e: upcloud/service/fixtures/getmanagedobjectstorageregions.yaml (2024-02-29), and the vendor's README of 2026.
 */
const COUNTRIES: Record<string, string> = { "europe-1": "FI", "europe-2": "DE", "europe-3": "SE", "apac-1": "SG" };

/** Notes what is wrong with an object storage: data must not leave the country that the cloud is in. */
export function checkObjectStorage(faults: Faults, { country }: Region, given: UpCloudObjectStorage | undefined): void {
  if (given === undefined) {
    return;
  }
  checkPattern(faults, "objectStorage.endpoint", given.endpoint, /^https:\/\/[a-z0-9.-]+$/, "an address without a path, https://….upcloudobjects.com");
  if (!checkResolved(faults, "objectStorage.region", given.region, "it decides the country that data lies in") || Token.isUnresolved(given.region)) {
    return;
  }
  const regions = Object.keys(COUNTRIES);
  const near = regions.filter((region) => COUNTRIES[region] === country);
  if (!regions.includes(given.region)) {
    checkOneOf(faults, "objectStorage.region", given.region, regions);
  } else if (!near.includes(given.region)) {
    faults.add("objectStorage.region", given.region, `a region in the country of the zone, ${country}: ${near.join(", ") || "there is none; give it to a cloud elsewhere"}`);
  }
}
