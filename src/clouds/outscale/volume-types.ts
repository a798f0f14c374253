import type { VolumeTypeEntry } from "../../core/catalogue";

const SOURCE = { source: "outscale/terraform-provider-outscale: docs/resources/volume.md, volume_type", asOf: "2026-08-12" };

/**
 * Types of block storage. The third, `io1`, wants a number of operations per second: `vendors.outscale.ProvisionedIops`.
 *
 * @see https://docs.outscale.com/en/userguide/About-Volumes.html
 */
export const VOLUME_TYPES: VolumeTypeEntry[] = [
  { name: "standard", ...SOURCE },
  { name: "gp2", ...SOURCE },
];

/** The largest volume in GiB: the same page. */
export const MAX_VOLUME_GIB = 14_901;
