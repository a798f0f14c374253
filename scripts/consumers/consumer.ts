/** What was packed, as files: nothing of a checkout but these may be used by a consumer. */
export interface Artefacts {
  /** `archipel-<version>.tgz`. */
  readonly library: string;
  /** `archipel-sandbox-<version>.tgz`. */
  readonly sandbox: string;
  /** `dist/`: the other languages' packages are in `python/`, `java/` and `go/` of it. */
  readonly dist: string;
}

/** An empty folder, outside of every checkout, and what runs in it. */
export interface Place {
  readonly folder: string;
  readonly artefacts: Artefacts;
  /** Runs a command in the folder (or in `in` below it) and gives its standard output; fails with all of the output. */
  run(command: readonly string[], options?: { readonly in?: string; readonly env?: Record<string, string> }): Promise<string>;
  /** Writes a file of the folder. */
  write(path: string, text: string): void;
}

/**
 * One way in which somebody uses the packed packages: each file of this folder whose name ends in `.consumer.ts` has one
 * as its default export.
 */
export interface Consumer {
  /** `typescript-tsx`. */
  readonly name: string;
  /** What this machine lacks for it, in words; undefined if nothing. */
  lacks(): string | undefined;
  /**
   * Makes a project in the empty folder and installs what it needs. Afterwards `project` has a `cdktf.json` whose command
   * synthesizes; the runner then synthesizes, deploys into the sandbox, plans again (empty) and destroys.
   */
  install(place: Place): Promise<void>;
  /** Where the project is, from the folder. @default - the folder itself */
  readonly project?: string;
  /** Whether the JSON must be the quickstart's, byte for byte after sorting and formatting. */
  readonly isQuickstart: boolean;
}
