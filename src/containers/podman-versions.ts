import type { MachineImage } from "../compute/machine-image";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";

/** From which release on a distribution has podman, and from which on a podman with Quadlet, which came with 4.4. */
export interface PodmanRelease {
  readonly distribution: string;
  /** The first release whose own packages hold podman. */
  readonly podmanFrom: number;
  /** The first release whose podman has Quadlet, and whose cgroups are of version 2, which Quadlet needs. */
  readonly quadletFrom: number;
  /** What is known of versions, for people. */
  readonly versions: string;
  readonly source: string;
  readonly asOf: string;
}

/**
 * @see https://github.com/containers/podman/releases/tag/v4.4.0
 * @see https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html
 */
export const PODMAN_RELEASES: readonly PodmanRelease[] = [
  {
    distribution: "debian",
    podmanFrom: 11,
    quadletFrom: 13,
    versions: "11 has podman 3.0.1, 12 has 4.3.1, 13 has 5.4.2",
    source: "apt-cache policy podman on Debian 12; https://github.com/containers/podman/issues/28986 for 13",
    asOf: "2026-06-19",
  },
  {
    distribution: "ubuntu",
    podmanFrom: 20.1,
    quadletFrom: 24.04,
    versions: "20.04 has no podman, 22.04 has 3.4.4, 24.04 has 4.9.3",
    source:
      "https://github.com/containers/podman/issues/27070 for 24.04; https://github.com/eriksjolund/user-systemd-service-actions-workflow/issues/3 for 22.04; https://podman.io/docs/installation for 20.10",
    asOf: "2025-09-14",
  },
  {
    distribution: "fedora",
    podmanFrom: 40,
    quadletFrom: 40,
    versions: "40 has podman 5",
    source: "https://fedoraproject.org/wiki/Changes/Podman5",
    asOf: "2023-12-12",
  },
  ...["rocky", "almalinux"].map((distribution) => ({
    distribution,
    podmanFrom: 8,
    quadletFrom: 9,
    versions: "8 starts with cgroups of version 1, 9 has podman 4.5 and later",
    source: "https://github.com/linux-system-roles/podman/pull/78",
    asOf: "2023-06",
  })),
];

/** An image's distribution, where the catalogue knows it. */
export interface KnownImage {
  readonly distribution: string;
  readonly version: string;
  /** Absent for distributions that nothing is known of. */
  readonly release?: PodmanRelease;
}

/** What is known of the podman of an image: nothing for images that are not in the catalogue. */
export function knownImage(cloud: ICloud, image: MachineImage): KnownImage | undefined {
  // What is wrong with the image is told by the server.
  const name = image._resolve(cloud, new Faults(cloud, "ContainerHost"))?.spec.name;
  const entry = cloud.catalogue.images.find((candidate) => candidate.name === name);
  const release = PODMAN_RELEASES.find(({ distribution }) => distribution === entry?.distribution);
  return entry && { distribution: entry.distribution, version: entry.version, release };
}

/** Whether the distribution has podman at all; yes, where nothing is known. */
export function hasPodman({ release, version }: KnownImage): boolean {
  return release === undefined || Number(version) >= release.podmanFrom;
}

/** Whether its podman has Quadlet; no, where nothing is known. */
export function hasQuadlet({ release, version }: KnownImage): boolean {
  return release !== undefined && Number(version) >= release.quadletFrom;
}
