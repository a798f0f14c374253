/**
 * An image that an Incus cloud has. `incus image list` shows those of the server, `incus image list images:` those of the project's own.
 */
export interface IncusImage {
  /** The distribution: `ubuntu`, `debian`, `rocky`, `almalinux`, `fedora`. */
  readonly distribution: string;
  /** The version of the distribution: `24.04`, `12`. */
  readonly version: string;
  /** The alias, `debian12`, or `remote:alias`. It must come with cloud-init. */
  readonly name: string;
}
