import { PACKAGE, PLAIN_WORD, PLAIN_WORD_RULE } from "./cloud-init-checks";
import { checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";

/**
 * A file system that others keep, mounted at each boot: it is never formatted.
 */
export interface CloudInitShare {
  /** What is mounted, the first field of fstab(5): `host:/path` for NFS, a tag for virtiofs. Without blanks. */
  readonly source: string;
  /** The type, `nfs` or `virtiofs`. */
  readonly filesystem: string;
  /** Absolute path where it is mounted. */
  readonly path: string;
  /**
   * Whether it is mounted for reading only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
  /**
   * The package that mounts it.
   *
   * @default - for NFS the first boot looks for the one of its distribution; none for virtiofs
   */
  readonly packageName?: string;
}

/** File systems that can be mounted so. */
export const SHARED_FILESYSTEMS = ["nfs", "virtiofs"];

/** How long the first boot waits for a file share that is attached, or opened, after the server started, in seconds. */
const TIMEOUT = 300;
/** A server whose NFS does not answer must come up all the same, and mounts it as soon as somebody looks. Virtiofs needs no network. */
const OPTIONS: Record<string, string> = { nfs: "defaults,_netdev,nofail,x-systemd.automount", virtiofs: "defaults,nofail" };
/** The package has another name on each family of distributions. */
const FIND_NFS = "command -v mount.nfs || { apt-get update && apt-get install -y nfs-common; } || dnf install -y nfs-utils || zypper -n install nfs-client";

/**
 * The package with `mount.nfs`, by distribution.
 *
 * @see https://packages.debian.org/stable/nfs-common
 * @see https://packages.fedoraproject.org/pkgs/nfs-utils/nfs-utils/
 */
const NFS_PACKAGES: Record<string, string> = {
  ubuntu: "nfs-common",
  debian: "nfs-common",
  rocky: "nfs-utils",
  almalinux: "nfs-utils",
  fedora: "nfs-utils",
};

/** The package that a distribution needs for a file system; undefined when it needs none, or is not known. */
export function packageFor(filesystem: string, distribution: string | undefined): string | undefined {
  return filesystem === "nfs" && distribution !== undefined ? NFS_PACKAGES[distribution] : undefined;
}

/** The packages of shares that are not in the list already. */
export function packagesOf(shares: readonly CloudInitShare[], others: readonly string[]): string[] {
  const own = shares.map(({ packageName }) => packageName).filter((name) => name !== undefined && !others.includes(name)) as string[];
  return [...new Set(own)];
}

/** Commands that write shares into fstab and mount them, whatever lies above first. */
export function shareCommands(shares: readonly CloudInitShare[]): string[] {
  const sorted = [...shares].sort((one, other) => (one.path < other.path ? -1 : 1));
  const unknown = sorted.some(({ filesystem, packageName }) => filesystem === "nfs" && packageName === undefined);
  return [...(unknown ? [FIND_NFS] : []), ...sorted.map(mountCommand)];
}

/** Notes what is wrong with a share. */
export function checkShareSource(faults: Faults, property: string, { source, packageName }: CloudInitShare): void {
  checkPattern(faults, `${property}.source`, source, PLAIN_WORD, `what is mounted, ${PLAIN_WORD_RULE}: host:/path for NFS, a tag for virtiofs`);
  checkPattern(faults, `${property}.packageName`, packageName, PACKAGE, "the name of one package, which does not begin with a dash");
}

function mountCommand({ source, filesystem, path, readOnly }: CloudInitShare): string {
  const options = `${OPTIONS[filesystem]}${readOnly === true ? ",ro" : ""}`;
  return [
    `mkdir -p ${path}`,
    `grep -q ' ${path} ' /etc/fstab || echo "${source} ${path} ${filesystem} ${options} 0 0" >> /etc/fstab`,
    `end=$(($(date +%s) + ${TIMEOUT})); until mountpoint -q ${path} || mount ${path} || [ $(date +%s) -ge $end ]; do sleep 2; done`,
  ].join("\n");
}
