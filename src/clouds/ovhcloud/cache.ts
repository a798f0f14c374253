import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { defineCluster } from "./database-cluster";
import { CloudProjectDatabaseValkeyUser } from "../../../l1/ovh/cloud-project-database-valkey-user";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";
import { refusePassword } from "../../families/aiven/accounts";

/**
 * Defines a cache, and the user that reads and writes all of it. OVHcloud makes the password, and hands out no certificate of Valkey's: the
 * provider's ovh_cloud_project_database_certificates knows other engines.
 */
export function defineCache(context: OvhContext, region: string, scope: Construct, spec: CacheSpec): ICacheHandle {
  refusePassword(scope, context.cloud, "Cache", spec.password);
  const cluster = defineCluster(context, region, scope, { ...spec, engine: spec.engine.kind, version: spec.engine.name, flavor: spec.nodeType });
  const user = new CloudProjectDatabaseValkeyUser(scope, "User", {
    ...context.place,
    clusterId: cluster.id,
    name: spec.userName,
    categories: ["+@all"],
    keys: ["*"],
    channels: ["*"],
  });
  return {
    cacheId: cluster.id,
    certificate: "",
    password: user.password,
    get hosts() {
      return [cluster.endpoints.get(0).domain];
    },
    get port() {
      return cluster.endpoints.get(0).port;
    },
  };
}
