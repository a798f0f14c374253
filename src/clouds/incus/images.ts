import type { ImageEntry } from "../../core/catalogue";

/** Releases that the Linux Containers project builds with cloud-init, for containers and virtual machines, and since when its list says so. */
const BUILT: readonly (readonly [distribution: string, job: string, asOf: string, releases: readonly string[]])[] = [
  ["ubuntu", "ubuntu", "2026-08-06", ["26.04", "24.04", "22.04"]],
  ["debian", "debian", "2025-10-26", ["13", "12", "11"]],
  ["rocky", "rockylinux", "2025-10-26", ["10", "9", "8"]],
  ["almalinux", "almalinux", "2026-02-23", ["10", "9", "8"]],
  ["fedora", "fedora", "2026-06-06", ["44", "43"]],
];

/**
 * The images of the remote `images`, which every client of Incus knows. Only those that end in `/cloud` come with cloud-init.
 *
 * @see https://linuxcontainers.org/incus/docs/main/cloud-init/
 */
export const IMAGES: ImageEntry[] = BUILT.flatMap(([distribution, job, asOf, releases]) =>
  releases.map((version) => ({
    distribution,
    version,
    name: `images:${job}/${version}/cloud`,
    source: `lxc/lxc-ci 77eeb22: jenkins/jobs/image-${job}.yaml`,
    asOf,
  })),
);

/** The users of the distributions' own cloud-init, which these images keep. */
export const LOGIN_USERS: Readonly<Record<string, string>> = {
  ubuntu: "ubuntu",
  debian: "debian",
  rocky: "rocky",
  almalinux: "almalinux",
  fedora: "fedora",
  default: "cloud-user",
};
