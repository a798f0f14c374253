import type { IFileShare } from "../storage/file-share";

/**
 * A file share on a server.
 */
export interface FileShareMount {
  /** The file share. */
  readonly share: IFileShare;
  /**
   * Absolute path where it is mounted, from the first boot on. It is part of the user data: adding it to a server that runs replaces
   * the server on most clouds.
   *
   * @default - the server may mount it, and the program does not say where
   */
  readonly path?: string;
  /**
   * Whether the cloud lets the server read only.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}
