import type { IConstruct } from "constructs";
import { RecordFile } from "../../core/record-file";
import { checkArguments } from "../../core/shape-check";

const TITLE = { key: "placements", title: "the record of what was placed where" };

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
    return new PlacementRecord(new RecordFile(TITLE, path));
  }

  /** No file: what the program says was placed, construct path by construct path, each with the paths of its clouds. */
  public static given(placements: Record<string, string[]>): PlacementRecord {
    checkArguments("PlacementRecord.given", { placements });
    return new PlacementRecord(new RecordFile(TITLE, undefined, new Map(Object.entries(placements))));
  }

  private constructor(private readonly placements: RecordFile<string[]>) {}

  /** The paths of the clouds that something was placed on, if it was. */
  public placed(constructPath: string): string[] | undefined {
    return this.placements.get(constructPath);
  }

  /** Notes where something was placed. */
  public note(placement: IConstruct, cloudPaths: string[]): void {
    this.placements.note(placement, cloudPaths);
  }
}
