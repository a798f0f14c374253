import { readFileSync } from "node:fs";
import { PATHS } from "./paths";

/** What is wrong with the synthesized quickstart, as sentences. */
export async function checkQuickstart(): Promise<string[]> {
  const { checkSchema } = await import("archipel/testing");
  return checkSchema(JSON.parse(readFileSync(PATHS.synthesized, "utf8"))).map((finding) => finding.message);
}
