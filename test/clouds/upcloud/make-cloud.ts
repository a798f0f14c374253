import type { Construct } from "constructs";
import type { UpCloud } from "archipel";
import type { BenchOptions } from "archipel/testing";
import { EXISTING_ID } from "archipel/testing";
import { sample, SAMPLE_STORAGE } from "../../../src/clouds/upcloud/sample";

/** An object storage that exists, for buckets. */
export const OBJECT_STORAGE = { ...SAMPLE_STORAGE, serviceUuid: EXISTING_ID };

/** UpCloud, with the fewest properties that let it do all, in the zone that has all. */
export const makeCloud = (scope: Construct, id = "cloud"): UpCloud => sample(scope, id, { objectStorage: OBJECT_STORAGE });

/** The same, whose servers may have public addresses. */
export const makePublicCloud = (scope: Construct, id = "cloud"): UpCloud =>
  sample(scope, id, { objectStorage: OBJECT_STORAGE, openHighPorts: true });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "upcloudltd/upcloud",
  types: [
    "upcloud_file_storage",
    "upcloud_kubernetes_cluster",
    "upcloud_managed_object_storage",
    "upcloud_network",
    "upcloud_server_group",
    "upcloud_storage",
    "upcloud_storage_backup",
  ],
};

/** In a PostgreSQL of today the administrator alone may make tables, unless SQL says otherwise. */
export const bench: BenchOptions = { databaseUser: "upadmin" };
