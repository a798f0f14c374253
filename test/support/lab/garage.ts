import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The program of Garage, which Debian does not have; undefined where it is not. */
export const GARAGE = process.env.GARAGE_BIN ?? (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "garage")).find(existsSync);
