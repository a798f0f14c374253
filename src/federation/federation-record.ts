import type { IConstruct } from "constructs";
import { RecordFile } from "../core/record-file";

/** What is remembered of one federation. */
export interface FederationMemory {
  readonly cidr: string;
  readonly memberPrefixLength: number;
  /** The slot of each member that ever joined. Slots are never given to another. */
  readonly slots: Readonly<Record<string, number>>;
  /** Who is there, in the order in which they joined; who comes back, or stays after all, joins anew. */
  readonly order: readonly string[];
  /** Those of them whom others take over from. */
  readonly leaving: readonly string[];
  /** The ranges of addresses of each part, by its path. */
  readonly ranges: Readonly<Record<string, readonly number[]>>;
  /** How many servers of each part are on each member, by the part's path. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Who voted in each part at last, `member/index`, by its path. */
  readonly voters: Readonly<Record<string, readonly string[]>>;
}

const TITLE = { key: "federations", title: "the record of who has which addresses and votes in a federation" };

/**
 * Remembers which member of a federation has which addresses, and who votes, so that nobody is renumbered when others come and go.
 */
export class FederationRecord {
  /**
   * A file that belongs into version control, beside `cdktf.json`. It is written at the end of a synth that went well. Without it, members that are removed from the
   * program would change the addresses of those behind them in the list.
   *
   * @param path from the directory that the program runs in
   */
  public static file(path: string = "archipel.federation.json"): FederationRecord {
    return new FederationRecord(new RecordFile(TITLE, path));
  }

  /** No file: it remembers as long as the program runs, from one app to the next. For tests. */
  public static memory(): FederationRecord {
    return new FederationRecord(new RecordFile(TITLE));
  }

  private constructor(private readonly memories: RecordFile<FederationMemory>) {}

  /**
   * What is remembered of a federation.
   *
   * @internal
   */
  public _recall(federationPath: string): FederationMemory | undefined {
    return this.memories.get(federationPath);
  }

  /**
   * Remembers it, once the synth went well.
   *
   * @internal
   */
  public _note(federation: IConstruct, memory: FederationMemory): void {
    this.memories.note(federation, memory);
  }
}
