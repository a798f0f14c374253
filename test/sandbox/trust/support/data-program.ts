import type { Construct } from "constructs";
import type { ICloud, RemovalPolicy } from "archipel";
import { Bucket, CloudInit, ComputeCapability, DatabaseCapability, DnsCapability, DnsZone, FileShare, NetworkCapability, StorageCapability, Volume } from "archipel";
import { Bench } from "../../../../src/testing/conformance/bench";
import { databaseBase } from "../../../../src/testing/conformance/databases-bench";
import type { CloudMaker, Program } from "../../../support/programs";

/** The constructs that hold data. */
export const KINDS = ["Volume", "Bucket", "Database", "FileShare", "DnsZone"] as const;
export type Kind = (typeof KINDS)[number];

/** What a change of the program may alter. */
export interface Change {
  /** GiB more than at first. */
  readonly growth: number;
  readonly tag: string;
  /** What the server that mounts the volume does at its first boot; another text replaces it on most clouds. */
  readonly firstBoot: string;
}

/** Whether a cloud has a kind of data. */
export function has(bench: Bench, kind: Kind): boolean {
  const wanted = {
    Volume: StorageCapability.VOLUME,
    Bucket: StorageCapability.BUCKET,
    Database: DatabaseCapability.DATABASE,
    FileShare: StorageCapability.FILE_SHARE,
    DnsZone: DnsCapability.ZONE,
  };
  return bench.offers(wanted[kind]);
}

/** A zone's name, of a form that the cloud takes. */
export function zoneName(bench: Bench, word: string): string {
  return `${word}${bench.offers(DnsCapability.ZONE_SUBDOMAIN) ? "." : "-"}archipel.example`;
}

function define(bench: Bench, { growth, tag, firstBoot }: Change): void {
  const tags = { purpose: tag };
  if (has(bench, "Volume")) {
    const volume = new Volume(bench.scope, "data", {
      sizeGib: bench.volumeSize + growth,
      ...(bench.offers(StorageCapability.VOLUME_TAGS) ? { tags } : {}),
    });
    const server = bench.server("web", bench.offers(ComputeCapability.USER_DATA) ? { cloudInit: new CloudInit({ commands: [`echo ${firstBoot}`] }) } : {});
    if (bench.offers(ComputeCapability.VOLUME)) {
      server.attachVolume(volume);
    }
  }
  if (has(bench, "Bucket")) {
    new Bucket(bench.scope, "files", bench.offers(StorageCapability.BUCKET_TAGS) ? { tags } : {});
  }
  if (has(bench, "FileShare")) {
    new FileShare(bench.scope, "share", { sizeGib: bench.fileShareSize + growth, network: bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined });
  }
  if (has(bench, "Database")) {
    const base = databaseBase(bench);
    base.define("orders", { storageGib: base.storageGib + growth });
  }
  if (has(bench, "DnsZone")) {
    new DnsZone(bench.scope, "zone", { zoneName: zoneName(bench, "faults") });
  }
}

/**
 * All that holds data on a cloud, and a server that mounts the volume. The change grows volume, file share and database, renames tags and replaces the server:
 * the data has to stay.
 */
export function dataProgram(maker: CloudMaker): Program {
  const on = (change: Change) => (scope: Construct): void => define(new Bench(maker.makeCloud(scope) as ICloud, maker.bench), change);
  return {
    id: "data",
    name: "what holds data stays through a change",
    onlyAdds: false,
    usesExisting: false,
    base: on({ growth: 0, tag: "before", firstBoot: "one" }),
    changed: on({ growth: 10, tag: "after", firstBoot: "two" }),
  };
}

/** One of each kind that a cloud has, under names that end so, and with nothing else than what the given properties say. */
export function defineData(bench: Bench, ending: string, said: { readonly removalPolicy?: RemovalPolicy } = {}, words = "kept"): void {
  const network = has(bench, "FileShare") && bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined;
  const one: Readonly<Record<Kind, (id: string) => void>> = {
    Volume: (id) => void bench.stand(new Volume(bench.scope, id, { sizeGib: bench.volumeSize, ...said })),
    Bucket: (id) => void new Bucket(bench.scope, id, said),
    Database: (id) => void databaseBase(bench).define(id, said),
    FileShare: (id) => void new FileShare(bench.scope, id, { sizeGib: bench.fileShareSize, network, ...said }),
    DnsZone: (id) => void new DnsZone(bench.scope, id, { zoneName: zoneName(bench, words), ...said }),
  };
  KINDS.filter((kind) => has(bench, kind)).forEach((kind) => one[kind](`${kind.toLowerCase()}${ending}`));
}
