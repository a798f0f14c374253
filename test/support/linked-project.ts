import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACKAGES } from "../../scripts/package/npm";
import { ROOT } from "../../scripts/tooling/shell";

/**
 * A project that has the built packages and their peers by links: cheaper than installing, and the same to Node and TypeScript,
 * which look for packages from where the links lead.
 */
export class LinkedProject {
  public readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "archipel-linked-")));

  public constructor() {
    mkdirSync(join(this.folder, "node_modules"));
    for (const [name, place] of Object.entries(PACKAGES)) {
      symlinkSync(place, join(this.folder, "node_modules", name), "junction");
    }
    for (const peer of ["cdktf", "constructs"]) {
      symlinkSync(join(ROOT, "node_modules", peer), join(this.folder, "node_modules", peer), "junction");
    }
  }

  /** Writes a file, and gives its path. */
  public write(path: string, text: string): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
