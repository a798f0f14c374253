import { writeFileSync } from "node:fs";
import type { IConstruct } from "constructs";
import { manifestOf } from "./manifest-of";
import { addCheckOfEveryApp } from "../core/app-checks";

/**
 * Lets every app write what it is to a file at synth, whether it satisfies its policies or not: this is how the command line reads a program.
 */
export function writeManifests(file: string): void {
  addCheckOfEveryApp("manifest", (app: IConstruct) => ({
    validate: () => {
      writeFileSync(file, JSON.stringify(manifestOf(app)));
      return [];
    },
  }));
}
