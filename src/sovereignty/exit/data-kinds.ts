import type { ExitData, ExitLeftover } from "./exit-parts";
import type { ManifestConstruct } from "../manifest";

/** What is to be carried, and how. */
interface Carriage {
  readonly what: string;
  readonly how: string;
}

/** What keeps data, by the class of the construct. */
const CARRIAGES: Readonly<Record<string, Carriage>> = {
  Volume: { what: "the files on the volume", how: "rsync -aHAX from the old server to the new one, services stopped for the last run; or the device as a whole with dd through SSH" },
  VolumeSnapshot: { what: "the state that the snapshot keeps", how: "a snapshot never leaves its cloud: make a volume of it and copy that, or take a new one there" },
  Bucket: { what: "the objects", how: "rclone sync from one S3 endpoint to the other; older versions of objects do not come along" },
  FileShare: { what: "the files of the share", how: "rsync -aHAX between a server that mounts the old one and a server that mounts the new one" },
  Cache: { what: "nothing that has to last", how: "it fills again; where it must not begin empty, redis-cli --rdb and a restore" },
  Secret: { what: "the value", how: "given by the program: give it again; generated: read the old one and hand it to the program" },
  ContainerRegistry: { what: "the images", how: "skopeo sync from one registry to the other, or push them again from where they are built" },
  StateBucket: { what: "the states of Terraform", how: "terraform init -migrate-state, stack by stack" },
  KubernetesCluster: { what: "what runs in the cluster, and its persistent volumes", how: "apply the manifests again; the volumes with Velero's file system backup" },
};

/** What keeps data inside a database server, by its engine. */
const ENGINES: Readonly<Record<string, Carriage>> = {
  postgresql: { what: "the databases", how: "pg_dump --format=custom and pg_restore, writers stopped; or logical replication for a short stop" },
  mysql: { what: "the databases", how: "mysqldump --single-transaction --routines --triggers and mysql, writers stopped" },
};

/** What leaves an address or a registration behind, by the class of the construct. */
const ADDRESSES: Readonly<Record<string, string>> = {
  PublicIp: "the address is the cloud's and stays with it; whoever was told the old one must be told the new one",
  LoadBalancer: "its address is the cloud's and stays with it; lead the names to the new one",
  DnsZone: "the new zone has other name servers; tell them to the registrar, and lower the times to live some days before",
};

/** The data of a construct that people carry. */
export function dataOf({ path, kind, traits, dataClasses, imported }: ManifestConstruct): ExitData[] {
  const carriage = kind === "Database" ? ENGINES[traits.engine?.kind ?? "postgresql"] : CARRIAGES[kind];
  return carriage === undefined || imported ? [] : [{ path, kind, ...carriage, sizeGib: traits.sizeGib, dataClasses: [...dataClasses] }];
}

/** What of a construct does not come along. */
export function leftoversOf({ path, kind, imported, vendorChanges = [] }: ManifestConstruct): ExitLeftover[] {
  const vendor = vendorChanges.map((what) => ({ path, what, why: "only this vendor has it; leave it out, or find what stands for it there" }));
  if (imported) {
    return [{ path, what: kind.replace(/^(Imported|Found)/, ""), why: "the program did not make it, but names what exists today by its identifier; make one there, or name one" }, ...vendor];
  }
  const why = ADDRESSES[kind];
  return why === undefined ? vendor : [{ path, what: kind, why }, ...vendor];
}
