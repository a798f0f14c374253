import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";

/** Files are in the way of those that would be written. */
export class FilesInTheWay extends Failure {
  public constructor(public readonly folder: string, public readonly files: readonly string[]) {
    super(`${folder} has ${files.join(", ")} already; nothing was written. Choose another folder, or say --force to overwrite ${files.length === 1 ? "it" : "these"}`);
  }
}

/** @throws FilesInTheWay when any of them is there, and nobody said that it may go */
export function checkFolder(folder: string, names: readonly string[], force: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Failure(`${folder} is no folder`);
  }
  const taken = names.filter((name) => existsSync(join(folder, name)));
  if (taken.length > 0 && !force) {
    throw new FilesInTheWay(folder, taken);
  }
}

/** Writes the files of a project into a folder, which is made where it is not there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(folder, { recursive: true });
    Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  } catch (error) {
    throw new Failure(`cannot write into ${folder}: ${(error as Error).message}`);
  }
}
