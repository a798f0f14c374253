import { join } from "node:path";

/** The folder of this package, as it is installed or checked out. */
export const PACKAGE_ROOT = join(__dirname, "..", "..");
