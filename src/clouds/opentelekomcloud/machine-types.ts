import { REGIONS } from "./regions";
import type { MachineTypeEntry } from "../../core/catalogue";

/** A family of machine types, whose names tell sizes and GiB by virtual CPU. */
interface Series {
  readonly name: string;
  /** Multiples of `xlarge`, which has four virtual CPUs; a quarter is `medium`, a half `large`. */
  readonly sizes: readonly number[];
  readonly ratios: readonly number[];
}

const SERIES: readonly Series[] = [
  { name: "s3", sizes: [0.25, 0.5, 1, 2, 4, 8], ratios: [1, 2, 4, 8] },
  { name: "s7n", sizes: [0.25, 0.5, 1, 2], ratios: [2, 4] },
  { name: "s9", sizes: [0.25, 0.5, 1, 2, 4, 8, 16], ratios: [1, 2, 4] },
  { name: "c3", sizes: [0.5, 1, 2, 4, 8], ratios: [2, 4] },
  { name: "c4", sizes: [0.5, 1, 2, 3, 4, 6, 8, 16], ratios: [2, 4] },
  { name: "c7n", sizes: [0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24], ratios: [2, 4] },
  { name: "c9", sizes: [0.5, 1, 2, 4, 8, 16, 32], ratios: [2, 4] },
];

/** The one series that Switzerland sells. */
const SWISS = "s3";
/** opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/deh_host_v1.md (2024-10-24) has c4 in Germany and the Netherlands. */
const CHOSEN = "c4";

const LISTED = {
  source:
    "opentelekomcloud-docs/elastic-cloud-server: umn/source/service_overview/ecs_types_and_specifications/ecs_specifications/general-purpose_ecss.rst, dedicated_general-purpose_ecss.rst",
  asOf: "2026-07-02",
};
const SWISS_LISTED = { source: `${LISTED.source}; opentelekomcloud-docs-swiss/elastic-cloud-server (2025-04-11)`, asOf: "2025-04-11" };

/**
 * What a region sells. Needs pick C4 where there is one: dedicated processors, and no newer series that a zone may lack.
 *
 * All boot from volumes.
 */
export function machineTypes(region: string): MachineTypeEntry[] {
  const swiss = region === "eu-ch2";
  return SERIES.flatMap((series) =>
    series.sizes.flatMap((size) => series.ratios.map((ratio) => entry(series, size, ratio, series.name === (swiss ? SWISS : CHOSEN)))));
}

function entry(series: Series, size: number, ratio: number, chosenByNeeds: boolean): MachineTypeEntry {
  const vcpus = size * 4;
  const everywhere = series.name === SWISS;
  return {
    name: `${series.name}.${wordOf(size)}.${ratio}`,
    vcpus,
    memoryGib: vcpus * ratio,
    diskGib: 0,
    zones: REGIONS.filter(({ name }) => everywhere || name !== "eu-ch2").flatMap(({ zones }) => zones!),
    chosenByNeeds,
    ...(everywhere ? SWISS_LISTED : LISTED),
  };
}

function wordOf(size: number): string {
  return size < 1 ? (size === 0.25 ? "medium" : "large") : `${size === 1 ? "" : size}xlarge`;
}
