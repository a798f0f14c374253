/**
 * The release of k3s that clusters get when they ask for none: Kubernetes 1.35.6, etcd 3.6.12, of June 2026. Read on 2026-11-28.
 *
 * @see https://github.com/k3s-io/k3s/releases/tag/v1.35.6%2Bk3s1
 */
export const DEFAULT_VERSION = "v1.35.6+k3s1";

/** Where releases of k3s are, each in a folder called after its version, with `k3s`, `k3s-arm64`, `sha256sum-amd64.txt` and `sha256sum-arm64.txt`. */
export const K3S_RELEASES = "https://github.com/k3s-io/k3s/releases/download";

/**
 * The release of the controller that upgrades nodes, of 2026-05-19 (commit 0d144460), read on 2026-11-28. Its manifests are artifacts of the release beside their checksums.
 *
 * @see https://github.com/rancher/system-upgrade-controller/tree/v0.20.1
 */
export const UPGRADE_CONTROLLER_VERSION = "v0.20.1";

/** Where releases of that controller are. */
export const UPGRADE_CONTROLLER_RELEASES = "https://github.com/rancher/system-upgrade-controller/releases/download";

/** `v1.35.6+k3s1`. */
export const VERSION_PATTERN = /^v(\d+\.\d+)\.\d+\+k3s\d+$/;

/** The minor version of a release, `1.35`. */
export function minorOf(version: string): string {
  return VERSION_PATTERN.exec(version)![1];
}
