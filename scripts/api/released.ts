import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Surface } from "./surface";
import { ROOT } from "../tooling/shell";

/** What the last release offered: kept in the repository, so that a checkout without tags can be compared. */
export interface Released {
  readonly version: string;
  /** The jsii assembly, without texts and places in sources. */
  readonly assembly: object;
  readonly surface: Surface;
}

const FILE = join(ROOT, "api", "released.json.gz");

/** What changes without changing what programs can write. */
const NO_CONTRACT = new Set(["locationInModule", "symbolId", "readme", "summary", "remarks", "see", "example", "fingerprint"]);

export function readReleased(): Released {
  return JSON.parse(gunzipSync(readFileSync(FILE)).toString("utf8")) as Released;
}

export function writeReleased(version: string, assembly: object, surface: Surface): void {
  mkdirSync(join(FILE, ".."), { recursive: true });
  writeFileSync(FILE, gzipSync(JSON.stringify({ version, assembly: contractOf(assembly), surface } satisfies Released), { level: 9 }));
}

/** An assembly without what is no contract. */
export function contractOf<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(contractOf) as T;
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => !NO_CONTRACT.has(key)).map(([key, item]) => [key, contractOf(item)])) as T;
}
