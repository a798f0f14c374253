import { maxFileShares } from "./file-share-limits";
import { OFFERS } from "./offers";
import { zonesOf } from "./regions";
import { gibibytes } from "./sizes";
import type { MachineTypeEntry } from "../../core/catalogue";

/**
 * What the Instance API answered in fr-par-1, nl-ams-2, pl-waw-1 and it-mil-1, as recorded by the vendor's own test of
 * `scw instance server-type list`. The vendor's product catalogue in the same recording tells the ranges.
 */
const SOURCE =
  "scaleway/scaleway-cli 980a752d1: internal/namespaces/instance/v1/testdata/test-server-type-list-on-*.cassette.yaml (GET /instance/v1/zones/*/products/servers)";
const AS_OF = "2026-07-01";

/**
 * The machine types. A region's other zones have no recorded list: they are taken to sell what the listed one does.
 *
 * @see https://www.scaleway.com/en/pricing/virtual-instances/
 */
export const MACHINE_TYPES: MachineTypeEntry[] = OFFERS.flatMap(({ regions, types, architecture, chosenByNeeds }) =>
  types.map(([name, vcpus, memoryGib, localGb = 0]) => ({
    name,
    vcpus,
    memoryGib,
    diskGib: gibibytes(localGb),
    architecture,
    chosenByNeeds,
    maxFileShares: maxFileShares(name),
    zones: regions.flatMap(zonesOf),
    source: SOURCE,
    asOf: AS_OF,
  })),
);
