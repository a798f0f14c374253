import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import { SNAPSHOT_LOCATIONS } from "./cache-capabilities";
import { cacheNodeOf } from "./cache-offers";
import type { Context } from "./context";
import { addressOnLan } from "./lan-address";
import { InmemorydbClusterV2 } from "../../../l1/ionoscloud/inmemorydb-cluster-v2";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { GeneratedPassword } from "../../families/random/generated-password";

/** https://docs.ionos.com/cloud/databases/in-memory-db, Verify the status of an instance */
const PORT = 6379;
const USER_NAME = /^[A-Za-z0-9_]{2,16}$/;
/** What is in a cache may be lost, so this is the least that the provider takes: one a day, kept for one. */
const SNAPSHOT = { retentionDays: 1, snapshotHours: [2] };
/** The provider wants one, UTC. `Resource` is the resource, to choose another. */
const MAINTENANCE = { dayOfTheWeek: "Sunday", time: "03:00:00" };

/**
 * Defines a cluster of In-Memory DB on a LAN. The provider is told a digest of the password alone.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/inmemorydb_cluster_v2.md
 */
export function defineCache(context: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  const { provider, datacenterId, cloud } = context;
  const { userName } = spec;
  const lanId = spec.subnetId ?? spec.networkId!;
  const location = cloud.region.name;
  if (!Token.isUnresolved(userName) && !USER_NAME.test(userName)) {
    new Faults(scope, "Cache").refuse("userName", userName, "2 to 16 letters, digits and underscores");
  }
  const password = spec.password ?? new GeneratedPassword(scope, "Password", { lettersAndDigits: true }).result;
  const cluster = new InmemorydbClusterV2(scope, "Resource", {
    provider,
    location,
    name: spec.name,
    version: spec.engine.name,
    persistenceMode: "None",
    evictionPolicy: "allkeys-lru",
    instances: { count: spec.nodes, ...cacheNodeOf(scope, spec.nodeType) },
    connections: { datacenterId, lanId, primaryInstanceAddress: addressOnLan(context, scope, "Cache", lanId) },
    snapshot: { location: SNAPSHOT_LOCATIONS[location], ...SNAPSHOT },
    maintenanceWindow: MAINTENANCE,
    credentials: { username: userName, password: { algorithm: "SHA-256", hash: Fn.sha256(password) } },
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return { cacheId: cluster.id, certificate: "", hosts: [cluster.dnsName], port: PORT, password };
}
