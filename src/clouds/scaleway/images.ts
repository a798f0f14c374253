import type { ImageEntry } from "../../core/catalogue";

const LISTED = {
  source:
    "scaleway/scaleway-cli: internal/namespaces/marketplace/v2/testdata/test-marketplace-image-list-simple.cassette.yaml (GET /marketplace/v2/images)",
  asOf: "2025-11-07",
};

const LABELS: [string, string, string][] = [
  ["ubuntu", "24.04", "ubuntu_noble"],
  ["ubuntu", "22.04", "ubuntu_jammy"],
  ["ubuntu", "20.04", "ubuntu_focal"],
  ["debian", "13", "debian_trixie"],
  ["debian", "12", "debian_bookworm"],
  ["debian", "11", "debian_bullseye"],
  ["rocky", "9", "rockylinux_9"],
  ["rocky", "8", "rockylinux_8"],
  ["almalinux", "9", "almalinux_9"],
  ["almalinux", "8", "almalinux_8"],
  ["fedora", "43", "fedora_43"],
  ["fedora", "42", "fedora_42"],
];

/**
 * Images by marketplace label. The provider finds the image of a label for the machine type and zone by itself.
 *
 * @see https://www.scaleway.com/en/developers/api/marketplace/
 */
export const IMAGES: ImageEntry[] = LABELS.map(([distribution, version, name]) => ({ distribution, version, name, ...LISTED }));
