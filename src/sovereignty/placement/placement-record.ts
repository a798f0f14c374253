import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { IConstruct } from "constructs";

/**
 * Remembers what was placed where, so that another list of clouds, or a better one in it, never moves what is there.
 */
export class PlacementRecord {
  /**
   * A file that belongs into version control, beside `cdktf.json`. It is written at the end of a synth that went well.
   *
   * @param path from the directory that the program runs in
   */
  public static file(path: string = "archipel.placements.json"): PlacementRecord {
    return new PlacementRecord(readRecord(path), path);
  }

  /** No file: what the program says was placed, construct path by construct path, each with the paths of its clouds. */
  public static given(placements: Record<string, string[]>): PlacementRecord {
    return new PlacementRecord(new Map(Object.entries(placements)));
  }

  private readonly noted = new Map<string, string[]>();
  private readonly apps = new Set<IConstruct>();

  private constructor(
    private readonly placements: ReadonlyMap<string, string[]>,
    private readonly path?: string,
  ) {}

  /** The paths of the clouds that something was placed on, if it was. */
  public placed(constructPath: string): string[] | undefined {
    return this.noted.get(constructPath) ?? this.placements.get(constructPath);
  }

  /** Notes where something was placed. */
  public note(placement: IConstruct, cloudPaths: string[]): void {
    this.noted.set(placement.node.path, cloudPaths);
    const app = placement.node.root;
    if (!this.apps.has(app)) {
      this.apps.add(app);
      // The validations of the app itself come last, when all stacks are written.
      app.node.addValidation({ validate: () => this.write() });
    }
  }

  private write(): string[] {
    if (this.path !== undefined) {
      // Read again, as other placements may have a record of the same file.
      const sorted = [...readRecord(this.path), ...this.noted].sort(([one], [other]) => (one < other ? -1 : 1));
      const text = `${JSON.stringify({ placements: Object.fromEntries(sorted) }, undefined, 2)}\n`;
      if (!existsSync(this.path) || readFileSync(this.path, "utf8") !== text) {
        writeFileSync(this.path, text);
      }
    }
    return [];
  }
}

function readRecord(path: string): Map<string, string[]> {
  if (!existsSync(path)) {
    return new Map();
  }
  try {
    const { placements } = JSON.parse(readFileSync(path, "utf8")) as { placements: Record<string, string[]> };
    return new Map(Object.entries(placements));
  } catch (error) {
    throw new Error(`${path}, the record of what was placed where, cannot be read: ${(error as Error).message}; restore it from version control`);
  }
}
