import type { Place } from "./consumer";

/** The peers of the library, as the README has a user install them. */
export const PEERS = ["cdktf", "constructs"];

/** Begins a project of npm with the packed library and its peers. */
export async function installLibrary(place: Place, ...others: readonly string[]): Promise<void> {
  place.write("package.json", `${JSON.stringify({ name: "shop", private: true }, null, 2)}\n`);
  await place.run(["npm", "install", place.artefacts.library, ...PEERS, ...others]);
}

/** The `cdktf.json` of a program that a command runs. */
export function cdktfJson(app: string): string {
  return `${JSON.stringify({ language: "typescript", app, sendCrashReports: "false" }, null, 2)}\n`;
}
