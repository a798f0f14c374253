import type { ImageEntry } from "../../core/catalogue";

const LISTED = {
  source: "output of `exo compute template list` of 2026-01-30, kept in a public repository (code index id 44330979008)",
  asOf: "2026-01-30",
};

const NAMES: [string, string, string][] = [
  ["ubuntu", "24.04", "Linux Ubuntu 24.04 LTS 64-bit"],
  ["ubuntu", "22.04", "Linux Ubuntu 22.04 LTS 64-bit"],
  ["debian", "13", "Linux Debian 13 (Trixie) 64-bit"],
  ["debian", "12", "Linux Debian 12 (Bookworm) 64-bit"],
  ["rocky", "10", "Rocky Linux 10 64-bit"],
  ["rocky", "9", "Rocky Linux 9 (Blue Onyx) 64-bit"],
];

/**
 * Templates by name. Their identifiers differ from zone to zone, and change whenever Exoscale renews them.
 *
 * @see https://www.exoscale.com/templates/
 */
export const IMAGES: ImageEntry[] = NAMES.map(([distribution, version, name]) => ({ distribution, version, name, ...LISTED }));
