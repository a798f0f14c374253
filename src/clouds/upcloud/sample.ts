import type { Construct } from "constructs";
import type { UpCloudProps } from "./cloud";
import { UpCloud } from "./cloud";

/** An object storage that exists, for buckets. */
export const SAMPLE_STORAGE = {
  serviceUuid: "0f8fad5b-d9cb-469f-a165-70867728950e",
  endpoint: "https://abcde.upcloudobjects.com",
  region: "europe-1",
};

/** UpCloud, with the fewest properties that let it do all, in the zone that has all. */
export const sample = (scope: Construct, id = "cloud", props: Partial<UpCloudProps> = {}): UpCloud =>
  new UpCloud(scope, id, { zone: "fi-hel2", objectStorage: SAMPLE_STORAGE, ...props });
