import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./shell";

/** All files under a folder, sorted, without what is installed or built there. */
export function filesUnder(folder: string, skip: string[] = ["node_modules", "lib"]): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skip.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name), skip) : [join(folder, entry.name)]))
    .sort();
}

/** One hash over the names and contents of files and over further facts. */
export function hashOf(files: string[], ...facts: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(relative(ROOT, file)).update("\0").update(existsSync(file) ? readFileSync(file) : "absent").update("\0");
  }
  facts.forEach((fact) => hash.update(fact).update("\0"));
  return hash.digest("hex");
}

/** The version of an installed package. */
export function versionOf(packageName: string): string {
  return JSON.parse(readFileSync(join(ROOT, "node_modules", packageName, "package.json"), "utf8")).version;
}

/** Remembers of a piece of work the hash of its inputs, so that it is not done twice. */
export class Stamp {
  public constructor(private readonly file: string) {}

  /** Whether the work was done with these inputs. */
  public is(hash: string): boolean {
    return existsSync(this.file) && readFileSync(this.file, "utf8").trim() === hash;
  }

  /** Notes that the work is done. */
  public set(hash: string): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${hash}\n`);
  }
}
