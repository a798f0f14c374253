import type { Faults } from "../../core/faults";

/**
 * Which Garage runs, and how a server knows that it got that one.
 *
 * Garage is in no Debian package, and Deuxfleurs publishes neither checksums nor signatures beside its releases (its documentation, read 2026-11-28). So the checksum is
 * part of the program: whoever writes it has the release in hand, and each server of the store, today or in years, takes that one file or none.
 *
 * @see https://garagehq.deuxfleurs.fr/_releases.html
 */
export interface GarageRelease {
  /** The version, 2.0.0 or later within 2: earlier ones have another administration API. 2.5.0 is what the store was tried with. */
  readonly version: string;
  /** SHA-256 of the program for x86_64, 64 hexadecimal digits: what `sha256sum garage` says. */
  readonly sha256: string;
  /**
   * SHA-256 of the program for arm64.
   *
   * @default - none: servers of that architecture do not start it
   */
  readonly arm64Sha256?: string;
  /**
   * Where the program is fetched from, `https://…`, or a `file://` that is in the image; `{arch}` stands for `x86_64` or `aarch64`. A mirror of one's own keeps servers
   * startable whatever happens to others.
   *
   * @default - Deuxfleurs' own releases
   */
  readonly url?: string;
}

/** What means nothing but itself in the file that it is written into. */
const URL_OF_RELEASE = /^(?:https:\/\/[\w.:[\]-]+\/|file:\/\/\/)(?:[\w.:/@~%?&+,=-]|\{(?:version|arch)\})+$/;

const OFFICIAL = "https://garagehq.deuxfleurs.fr/_releases/v{version}/{arch}-unknown-linux-musl/garage";

/** Where it is fetched from, with `{arch}` for the server to fill in. */
export function urlOf({ url = OFFICIAL, version }: GarageRelease): string {
  return url.replace("{version}", version);
}

/** Notes what is wrong with it. */
export function checkRelease(faults: Faults, { version, sha256, arm64Sha256, url }: GarageRelease): void {
  if (!/^2\.\d+\.\d+$/.test(version)) {
    faults.add("garage.version", version, "a version of Garage 2, for instance 2.5.0: the servers talk to its administration API of version 2");
  }
  for (const [property, checksum] of [["garage.sha256", sha256], ["garage.arm64Sha256", arm64Sha256]] as const) {
    if (checksum !== undefined && !/^[0-9a-f]{64}$/.test(checksum)) {
      faults.add(property, checksum, "the 64 hexadecimal digits that sha256sum says of the program; none are published, so fetch the release once and look at it");
    }
  }
  if (url !== undefined && !URL_OF_RELEASE.test(url)) {
    faults.add("garage.url", url, "an address that begins with https:// or file:///, of letters, digits, {version}, {arch} and . _ : / @ ~ % ? & + , = -");
  }
}
