import type { Construct } from "constructs";
import type { Context } from "./context";
import { filterFor, insideOf, networkFor, outsideOf } from "./database-access";
import { ManagedDatabaseUser } from "../../../l1/upcloud/managed-database-user";
import { ManagedDatabaseValkey } from "../../../l1/upcloud/managed-database-valkey";
import { lifecycleOf, RemovalPolicy } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { CacheSpec, ICacheHandle } from "../../databases/driver";

/** All that a user may do. */
const EVERYTHING = [{ categories: ["+@all"], commands: [], keys: ["*"], channels: ["*"] }];

/** Defines a cache, and the user that reads and writes all of it. Its provider (5.36) tells no certificate. */
export function defineCache({ provider, zone }: Context, scope: Construct, spec: CacheSpec): ICacheHandle {
  const server = new ManagedDatabaseValkey(scope, "Resource", {
    provider,
    zone,
    name: spec.name,
    title: spec.name,
    plan: `${spec.nodes}x${spec.nodeType}`,
    network: networkFor(spec),
    properties: [{ valkeyVersion: spec.engine.name, valkeySsl: spec.tls, ...filterFor(spec) }],
    terminationProtection: spec.removalPolicy === RemovalPolicy.PROTECT ? true : undefined,
    labels: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const user = new ManagedDatabaseUser(scope, "User", {
    provider,
    service: server.id,
    username: spec.userName,
    password: spec.password,
    valkeyAccessControl: EVERYTHING,
  });
  const { host, port } = spec.subnetId === undefined ? outsideOf(server, "valkey") : insideOf(server);
  return { cacheId: server.id, certificate: "", hosts: [host], port, password: user.password };
}
