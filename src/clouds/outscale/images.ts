import type { ImageEntry } from "../../core/catalogue";

/** Names are seen with a date at the end, which the pattern leaves open. */
const SEEN: [string, string, string, string, string][] = [
  ["ubuntu", "24.04", "Ubuntu-24.04-*", "public configuration with Ubuntu-24.04-2026-04-14 (code index id 66861703636)", "2026-04-14"],
  ["ubuntu", "22.04", "Ubuntu-22.04-*", "public build log with Ubuntu-22.04-2026-08-10 in eu-west-2 (code index id 69426754476)", "2026-09-18"],
  ["debian", "13", "Debian-13-*", "public guide with Debian-13-2026-04-14 (code index id 55361985185)", "2026-04-14"],
  ["debian", "12", "Debian-12-*", "outscale/terraform-provider-outscale: docs/data-sources/image.md", "2026-08-12"],
  ["rocky", "9", "RockyLinux-9-*", "public configuration with RockyLinux-9-2023.11.17-0 (code index id 22201631412)", "2024-01-04"],
];

/**
 * Patterns of the names of OUTSCALE's official images, of which the newest is taken.
 *
 * @see https://docs.outscale.com/en/userguide/About-OMIs.html
 */
export const IMAGES: ImageEntry[] = SEEN.map(([distribution, version, name, source, asOf]) => ({ distribution, version, name, source, asOf }));
