import type { KnownCloud } from "./fact-book";

// Written by `npm run matrix` from the clouds' catalogues; do not edit by hand.

/** The clouds of this library: companies, regions, and how their resources are read. */
export const ATLAS: readonly KnownCloud[] = [];
