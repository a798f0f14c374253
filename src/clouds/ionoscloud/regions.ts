import { SourceKind } from "../../core/fact";
import type { Region } from "../../core/region";

const ENDPOINTS = {
  source: "ionos-cloud/terraform-provider-ionoscloud: endpoint descriptions of the vendored ionos-cloud/sdk-go-bundle",
  asOf: "2026-07-24",
  sourceKind: SourceKind.OPERATOR,
};
/** Zones of servers: hosts that do not share a fault. The same two in each location. */
const zones = ["ZONE_1", "ZONE_2"];

/**
 * Where IONOS Cloud stands. A location is the region of everything in a virtual data centre.
 *
 * @see https://docs.ionos.com/cloud/set-up-ionos-cloud/get-started/configure-data-center
 */
export const REGIONS: Region[] = [
  { name: "de/fra", country: "DE", city: "Frankfurt", zones, ...ENDPOINTS },
  { name: "de/fra/2", country: "DE", city: "Frankfurt", zones, ...ENDPOINTS },
  { name: "de/txl", country: "DE", city: "Berlin", zones, ...ENDPOINTS },
  // The provider's list of locations has the id and the name apart; which city belongs to it is not written down.
  {
    name: "de/fkb",
    country: "DE",
    zones,
    source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/ipblock.md",
    asOf: "2026-07-24",
    sourceKind: SourceKind.OPERATOR,
    verified: false,
  },
  { name: "es/vit", country: "ES", city: "Logroño", zones, ...ENDPOINTS },
  { name: "fr/par", country: "FR", city: "Paris", zones, ...ENDPOINTS },
  { name: "gb/lhr", country: "GB", city: "London", zones, ...ENDPOINTS },
  { name: "gb/bhx", country: "GB", city: "Worcester", zones, ...ENDPOINTS },
  { name: "us/las", country: "US", city: "Las Vegas", zones, ...ENDPOINTS },
  { name: "us/ewr", country: "US", city: "Newark", zones, ...ENDPOINTS },
  { name: "us/mci", country: "US", city: "Lenexa", zones, ...ENDPOINTS },
];
