import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { DeployedStack } from "./deployed-stack";

/**
 * The file of a state that Terraform was killed over while it wrote it: it empties the file, and then writes. Nothing where the state is
 * whole or kept elsewhere, or where no earlier one is beside it.
 */
export function tornStateOf({ folder, json }: Pick<DeployedStack, "folder" | "json">): string | undefined {
  const { path } = json.terraform?.backend?.local ?? {};
  if (typeof path !== "string") {
    return undefined;
  }
  const file = resolve(folder, path);
  return existsSync(file) && existsSync(`${file}.backup`) && !isWhole(file) ? file : undefined;
}

function isWhole(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return true;
  } catch {
    return false;
  }
}
