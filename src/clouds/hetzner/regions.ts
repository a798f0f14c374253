import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

/** A location, and what stands there. */
export interface Location {
  readonly region: Region;
  /** The part of Hetzner's network that it belongs to: private networks do not leave it. */
  readonly networkZone: string;
  /** Whether Object Storage is there. @default false */
  readonly objectStorage?: boolean;
}

/** Names, countries, cities and network zones; the network zones are in https://docs.hetzner.com/cloud/networks/faq of 2024-12-11, too. */
const PLACE = { source: "hetznercloud/terraform-provider-hcloud: internal/location/data_source_test.go", asOf: "2026-08-17", sourceKind: SourceKind.OPERATOR };

const HEL1 = "the site is in Tuusula, by the ISO 27001 certificate and the report of TÜV Rheinland";

/**
 * Where Hetzner Cloud stands. Object Storage: https://docs.hetzner.com/storage/object-storage/overview
 *
 * @see https://docs.hetzner.com/cloud/general/locations/
 */
export const LOCATIONS: Location[] = [
  { region: { name: "fsn1", country: "DE", city: "Falkenstein", ...PLACE }, networkZone: "eu-central", objectStorage: true },
  { region: { name: "nbg1", country: "DE", city: "Nuremberg", ...PLACE }, networkZone: "eu-central", objectStorage: true },
  { region: { name: "hel1", country: "FI", city: "Helsinki", ...PLACE, remark: HEL1 }, networkZone: "eu-central", objectStorage: true },
  { region: { name: "ash", country: "US", city: "Ashburn", ...PLACE }, networkZone: "us-east" },
  { region: { name: "hil", country: "US", city: "Hillsboro", ...PLACE }, networkZone: "us-west" },
  { region: { name: "sin", country: "SG", city: "Singapore", ...PLACE }, networkZone: "ap-southeast" },
];

/** The locations as regions. */
export const REGIONS: Region[] = LOCATIONS.map(({ region }) => region);
