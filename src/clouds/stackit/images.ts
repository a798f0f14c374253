import type { ImageEntry } from "../../core/catalogue";

const LISTED = { source: "https://docs.stackit.cloud/de/products/compute-engine/linux-server/basics/operating-system-images", asOf: "undated" };

const NAMES: [string, string, string][] = [
  ["ubuntu", "24.04", "Ubuntu 24.04"],
  ["ubuntu", "22.04", "Ubuntu 22.04"],
  ["debian", "12", "Debian 12"],
  ["debian", "11", "Debian 11"],
  ["rocky", "10", "Rocky Linux 10"],
  ["rocky", "9", "Rocky Linux 9"],
  ["almalinux", "10", "AlmaLinux 10"],
  ["almalinux", "9", "AlmaLinux 9"],
  ["fedora", "42", "Fedora 42"],
];

/**
 * Images by name. Those for ARM are called so: `MachineImage.named("Ubuntu 24.04 ARM64")`.
 */
export const IMAGES: ImageEntry[] = NAMES.map(([distribution, version, name]) => ({ distribution, version, name, ...LISTED }));
