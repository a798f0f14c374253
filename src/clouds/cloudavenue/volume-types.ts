import type { VolumeTypeEntry } from "../../core/catalogue";

const PROFILES = { source: "orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: docs/resources/vm_disk.md (storage_profile)", asOf: "2026-02-09" };

/** Classes of storage in one room. */
const CLASSES = ["silver", "gold", "platinum3k", "platinum7k"];
/** The same in the first or the second of two rooms. */
const ROOMS = ["r1", "r2"];
/** Classes that are kept in both rooms at once. */
const MIRRORED = ["gold", "platinum3k", "platinum7k"];

/** Storage profiles. A vDC has those that were ordered for it. */
export const VOLUME_TYPES: VolumeTypeEntry[] = [
  ...CLASSES,
  ...CLASSES.flatMap((name) => ROOMS.map((room) => `${name}_${room}`)),
  ...MIRRORED.map((name) => `${name}_hm`),
].map((name) => ({ name, ...PROFILES }));

/** What a storage profile of a vDC holds at most, in GB: docs/resources/vdc.md of the same version. No disk is larger. */
export const MAX_DISK_GIB = 81_920;
