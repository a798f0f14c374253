import type { Manifest } from "../manifest";

/** How the text looks. */
export interface TextOptions {
  readonly width?: number;
  readonly colour?: boolean;
}

/** The report as text. */
export function reportText({ clouds }: Manifest, _options: TextOptions = {}): string {
  return clouds.map(({ path, cloudName, region }) => `${path}: ${cloudName} ${region.name}\n`).join("");
}
