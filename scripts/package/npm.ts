import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { output, ROOT } from "../tooling/shell";

/** The two packages of this repository, and where they are. */
export const PACKAGES = { "archipel": ROOT, "archipel-sandbox": join(ROOT, "sandbox") };

/** Packs one of them into a folder; gives the file. Both must be built (`npm run build`). */
export function packNpm(name: keyof typeof PACKAGES, into: string): Promise<string> {
  return packFolder(PACKAGES[name], into);
}

/** Packs the package in a folder into another; gives the file. */
export async function packFolder(folder: string, into: string): Promise<string> {
  mkdirSync(into, { recursive: true });
  // A script that runs before packing may print, and the answer is on the same stream.
  const printed = await output(["npm", "pack", "--json", "--silent", "--pack-destination", into], { cwd: folder });
  const [packed] = JSON.parse(printed.slice(printed.search(/^\[/m))) as { filename: string }[];
  return join(into, packed!.filename);
}
