import type { Cloud, MachineImage, MachineType, CacheEngine, DatabaseEngine } from "archipel";
import { CacheKind, CacheSize, DatabaseKind, DatabaseSize } from "archipel";
import type { BenchOptions } from "archipel/testing";
import { Bench } from "../../../src/testing/conformance/bench";
import { cacheBase, databaseBase } from "../../../src/testing/conformance/databases-bench";
import { wholeVersion } from "../../../src/testing/conformance/kubernetes-cases";

/** What a program says in each cloud's own words: as the conformance suite says it. */
export class OwnWords {
  public constructor(
    private readonly cloud: () => Cloud,
    private readonly options?: BenchOptions,
  ) {}

  public get machine(): MachineType {
    const { zone } = this.cloud();
    return this.bench.machine(zone === undefined ? [] : [zone]);
  }

  public get image(): MachineImage {
    return this.bench.image;
  }

  public get version(): string {
    return wholeVersion(this.bench);
  }

  public get storageGib(): number {
    return databaseBase(this.bench).storageGib;
  }

  public get shareGib(): number {
    return this.bench.fileShareSize;
  }

  public get databaseEngine(): DatabaseEngine {
    return databaseBase(this.bench).engine(DatabaseKind.POSTGRESQL);
  }

  public get databaseSize(): DatabaseSize {
    return DatabaseSize.unlisted(this.bench.databaseSize);
  }

  public get cacheEngine(): CacheEngine {
    return cacheBase(this.bench).engine(CacheKind.REDIS);
  }

  public get cacheSize(): CacheSize {
    return CacheSize.unlisted(this.cloud().databases?.cacheTypes[0]?.name ?? "small");
  }

  private get bench(): Bench {
    return new Bench(this.cloud(), this.options);
  }
}

const ARGUMENT = String.raw`\((?:\{[^}]*\}|"[^"]*")\)`;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`MachineType\\.\\w+${ARGUMENT}`, "g"), "own.machine"],
  [new RegExp(`MachineImage\\.\\w+${ARGUMENT}`, "g"), "own.image"],
  [new RegExp(`DatabaseEngine\\.\\w+${ARGUMENT}`, "g"), "own.databaseEngine"],
  [new RegExp(`DatabaseSize\\.\\w+${ARGUMENT}`, "g"), "own.databaseSize"],
  [new RegExp(`CacheEngine\\.\\w+${ARGUMENT}`, "g"), "own.cacheEngine"],
  [new RegExp(`CacheSize\\.\\w+${ARGUMENT}`, "g"), "own.cacheSize"],
  [/storageGib: \d+/g, "storageGib: own.storageGib"],
  [/(new FileShare\([^{]*\{ sizeGib: )\d+/g, "$1own.shareGib"],
  [/version: "[^"]*"/g, "version: own.version"],
];

/** A program that says `own.…` where it said what only some clouds have. */
export function withOwnWords(text: string): string {
  return WORDS.reduce((said, [word, own]) => said.replace(word, own), text);
}
