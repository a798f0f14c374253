import { SourceKind } from "../../core/fact";
import type { PlaceRules } from "../../core/places";

/** A region of Managed Object Storage, and the zone that it is at home in. */
const HOMES = { "europe-1": "fi-hel2", "europe-2": "de-fra1", "europe-3": "se-sto1", "apac-1": "sg-sin1" };

/** How resources of UpCloud say where they stand. Object storage has regions of its own; `minio_region` is of the provider that makes buckets. */
export const PLACES: PlaceRules = {
  attributes: ["zone", "region", "minio_region"],
  names: Object.entries(HOMES).map(([name, zone]) => ({
    name,
    regions: [zone],
    source: "README on UpCloud's object storage (code index id 16021771344)",
    asOf: "undated",
    sourceKind: SourceKind.REPOSITORY,
    remark: "the zone it is at home in; from the European zones it is reached",
  })),
};
