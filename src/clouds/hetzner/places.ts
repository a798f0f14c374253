import { LOCATIONS } from "./regions";
import { SourceKind } from "../../core/fact";
import type { PlaceName, PlaceRules } from "../../core/places";

/** What `hcloud datacenter list` answers: two guides in public repositories print it (code index ids 62623009347, 8354313179). */
const DATACENTERS: PlaceName[] = Object.entries({ fsn1: 14, nbg1: 3, hel1: 2, ash: 1, hil: 1, sin: 1 }).map(([location, number]) => ({
  name: `${location}-dc${number}`,
  regions: [location],
  source: "answer of hcloud datacenter list, printed in guides (code index ids 62623009347 and 8354313179)",
  asOf: "undated",
  sourceKind: SourceKind.REPOSITORY,
}));

const NETWORK_ZONES: PlaceName[] = [...new Set(LOCATIONS.map(({ networkZone }) => networkZone))].map((name) => {
  const locations = LOCATIONS.filter(({ networkZone }) => networkZone === name);
  const { source, asOf, sourceKind } = locations[0].region;
  return { name, regions: locations.map(({ region }) => region.name), source, asOf, sourceKind };
});

/**
 * How resources of Hetzner Cloud say where they stand. What asks for a network zone may land in any of its locations; a subnet only reaches across them.
 */
export const PLACES: PlaceRules = {
  attributes: ["location", "datacenter", "home_location", "network_zone", "minio_region", "region"],
  reaching: ["hcloud_network_subnet.network_zone"],
  placedByCloud: ["hcloud_server", "hcloud_load_balancer", "hcloud_primary_ip", "hcloud_floating_ip", "hcloud_volume"],
  names: [...DATACENTERS, ...NETWORK_ZONES],
};
