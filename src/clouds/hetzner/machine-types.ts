import type { MachineTypeEntry } from "../../core/catalogue";

/** Machine types of one source. */
interface Offer {
  /** Network zones whose locations sell them, as far as sources tell. */
  readonly networkZones: readonly string[];
  readonly architecture?: string;
  readonly chosenByNeeds?: boolean;
  readonly source: string;
  readonly asOf: string;
  /** Name, number of virtual CPUs, memory in GiB, root disk in GB. */
  readonly types: readonly (readonly [name: string, vcpus: number, memoryGib: number, diskGib: number])[];
}

const EUROPE = ["eu-central"];

/** What the API answered for nbg1 to a public program that records it. */
const RECORDED = { source: "snapshot of GET /v1/server_types (nbg1) in a public repository (code index 65873936636)", asOf: "2026-09-08" };
/** What https://www.hetzner.com/cloud/ listed. */
const LISTED = { source: "list of https://www.hetzner.com/cloud/ in a public repository (code index 17108662223)", asOf: "2025-12" };

const OFFERS: readonly Offer[] = [
  // Cost-optimised, of shared processors. All that Hetzner sells in small is.
  { networkZones: EUROPE, ...RECORDED, types: [["cx23", 2, 4, 40], ["cx33", 4, 8, 80], ["cx43", 8, 16, 160], ["cx53", 16, 32, 320]] },
  // Regular performance, of shared processors, too: where the program does not say, the cheaper ones above are taken.
  {
    networkZones: EUROPE, chosenByNeeds: false, ...RECORDED,
    types: [["cpx22", 2, 4, 80], ["cpx32", 4, 8, 160], ["cpx42", 8, 16, 320], ["cpx52", 12, 24, 480], ["cpx62", 16, 32, 640]],
  },
  // Dedicated processors.
  { networkZones: EUROPE, ...RECORDED, types: [["ccx13", 2, 8, 80], ["ccx23", 4, 16, 160], ["ccx33", 8, 32, 240], ["ccx43", 16, 64, 360]] },
  { networkZones: EUROPE, ...LISTED, types: [["ccx53", 32, 128, 600], ["ccx63", 48, 192, 960]] },
  // Ampere.
  {
    networkZones: EUROPE, architecture: "arm64", ...LISTED,
    types: [["cax11", 2, 4, 40], ["cax21", 4, 8, 80], ["cax31", 8, 16, 160], ["cax41", 16, 32, 320]],
  },
];

/**
 * The machine types of a network zone. None is known of those outside Europe: sources either mix them, or tell of retired types.
 *
 * @see https://docs.hetzner.com/cloud/servers/overview/
 */
export function machineTypesIn(networkZone: string): MachineTypeEntry[] {
  return OFFERS.filter(({ networkZones }) => networkZones.includes(networkZone)).flatMap(({ types, architecture, chosenByNeeds, source, asOf }) =>
    types.map(([name, vcpus, memoryGib, diskGib]) => ({ name, vcpus, memoryGib, diskGib, architecture, chosenByNeeds, source, asOf })),
  );
}
