import type { ImageEntry } from "../../core/catalogue";

const LISTED = { source: "UpCloudLtd/terraform-provider-upcloud 67632e6: templates named in its documentation and tests", asOf: "2026-07-22" };

const TITLES: [string, string, string][] = [
  ["ubuntu", "24.04", "Ubuntu Server 24.04 LTS (Noble Numbat)"],
  ["ubuntu", "22.04", "Ubuntu Server 22.04 LTS (Jammy Jellyfish)"],
  ["debian", "12", "Debian GNU/Linux 12 (Bookworm)"],
  ["debian", "11", "Debian GNU/Linux 11 (Bullseye)"],
  ["almalinux", "8", "AlmaLinux 8"],
];

/**
 * Public templates by title. The provider finds the template of a title by itself.
 *
 * @see https://upcloud.com/docs/products/cloud-servers/os-templates/
 */
export const IMAGES: ImageEntry[] = TITLES.map(([distribution, version, name]) => ({ distribution, version, name, ...LISTED }));
